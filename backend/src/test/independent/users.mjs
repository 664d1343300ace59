import { rounded } from './fractions.mjs';
import { eventsIn, retained } from './windows.mjs';

const STATUS_HORIZON = 89;

const SEGMENTS = ['CASUAL', 'REGULAR', 'ACTIVE', 'POWER'];
const ACTIVITIES = ['INACTIVE', 'AT_RISK', 'ACTIVE'];

/** All users since the window's start or 89 days ago, whichever is earlier, with their figures in the window. */
export function usersSeen(events, window) {
  const since = seenSince(window);
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

/** The first day from which users are looked for. */
export function seenSince(window) {
  return Math.min(window.from, window.today - STATUS_HORIZON);
}

/** The users whose first event in the retained history is in the window. */
export function newUsers(events, window) {
  const first = new Map();
  for (const { user, day } of events) {
    if (user !== null && retained(day, window)) {
      first.set(user, Math.min(day, first.get(user) ?? day));
    }
  }
  return new Set([...first].filter(([, day]) => day >= window.from && day <= window.to).map(([user]) => user));
}

function userSeen(user, own, window) {
  const inWindow = eventsIn(window, own);
  const last = own.reduce((one, other) => (other.time > one.time ? other : one));
  const daysActive = new Set(inWindow.map(({ day }) => day)).size;
  return {
    user,
    segment: segmentOf(inWindow.length),
    activity: activityOf(window.today - last.day),
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

function activityOf(days) {
  return days <= 7 ? 'ACTIVE' : days <= 30 ? 'AT_RISK' : 'INACTIVE';
}

/** Whether a user has the requested segment and activity status; null matches any. */
export function isOf(user, filters) {
  return (
    (filters.segment === null || user.segment === filters.segment) &&
    (filters.activity === null || user.activity === filters.activity)
  );
}

/** Compares two users by a column, ascending. */
export function compared(one, other, sort) {
  switch (sort) {
    case 'user':
      return byCodePoint(one.user, other.user);
    case 'segment':
      return SEGMENTS.indexOf(one.segment) - SEGMENTS.indexOf(other.segment);
    case 'activity':
      return ACTIVITIES.indexOf(one.activity) - ACTIVITIES.indexOf(other.activity);
    case 'interactionsPerDay':
      // Without rounding: a/b < c/d if a·d < c·b.
      return (
        one.interactions * Math.max(1, other.daysActive) - other.interactions * Math.max(1, one.daysActive)
      );
    default:
      return one[sort] - other[sort];
  }
}

/** Compares by code point, which equals UTF-8 order; JavaScript compares by UTF-16. */
export function byCodePoint(one, other) {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}
