import { rounded } from './fractions.mjs';
import { eventsIn } from './windows.mjs';

const STATUS_HORIZON = 89;

const SEGMENTS = ['CASUAL', 'REGULAR', 'ACTIVE', 'POWER'];
const STATUSES = ['INACTIVE', 'AT_RISK', 'ACTIVE'];

/** Everybody seen from the earlier of the window's start and 89 days ago, with what they did in the window. */
export function usersSeen(events, window) {
  const since = Math.min(window.from, window.today - STATUS_HORIZON);
  const seen = new Map();
  for (const event of events) {
    if (event.user !== null && event.day >= since) {
      if (!seen.has(event.user)) {
        seen.set(event.user, []);
      }
      seen.get(event.user).push(event);
    }
  }
  return [...seen].map(([user, own]) => userSeen(user, own, window));
}

function userSeen(user, own, window) {
  const inWindow = eventsIn(window, own);
  const last = own.reduce((one, other) => (other.time > one.time ? other : one));
  const daysActive = new Set(inWindow.map(({ day }) => day)).size;
  return {
    user,
    segment: segmentOf(inWindow.length),
    status: statusOf(window.today - last.day),
    interactions: inWindow.length,
    appsAccessed: new Set(inWindow.filter(({ app }) => app !== null).map(({ app }) => app)).size,
    daysActive,
    interactionsPerDay: daysActive === 0 ? 0 : rounded(inWindow.length, daysActive),
    lastSeen: last.time,
  };
}

function segmentOf(interactions) {
  return interactions >= 100 ? 'POWER' : interactions >= 50 ? 'ACTIVE' : interactions >= 10 ? 'REGULAR' : 'CASUAL';
}

function statusOf(days) {
  return days <= 7 ? 'ACTIVE' : days <= 30 ? 'AT_RISK' : 'INACTIVE';
}

/** Whether a user is of the segment and activity status asked for; null asks for any. */
export function isOf(user, filters) {
  return (
    (filters.segment === null || user.segment === filters.segment) &&
    (filters.status === null || user.status === filters.status)
  );
}

/** Below zero where one user comes before another by this column, ascending. */
export function compared(one, other, sort) {
  switch (sort) {
    case 'user':
      return byCodePoint(one.user, other.user);
    case 'segment':
      return SEGMENTS.indexOf(one.segment) - SEGMENTS.indexOf(other.segment);
    case 'status':
      return STATUSES.indexOf(one.status) - STATUSES.indexOf(other.status);
    case 'interactionsPerDay':
      // Before rounding: a/b < c/d where a·d < c·b.
      return (
        one.interactions * Math.max(1, other.daysActive) - other.interactions * Math.max(1, one.daysActive)
      );
    default:
      return one[sort] - other[sort];
  }
}

/** By code point, which is by UTF-8; JavaScript itself orders by UTF-16. */
export function byCodePoint(one, other) {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
