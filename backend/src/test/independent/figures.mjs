import { appsOf } from './apps.mjs';
import { matching, UNKNOWN_APP } from './events.mjs';
import { change, percent, points } from './fractions.mjs';
import { byCodePoint, compared, isOf, usersSeen } from './users.mjs';
import { eachDay, eventsIn, grouped, previousEvents, retained, windowOf } from './windows.mjs';
import { dateOf, local } from './zones.mjs';

/** What an endpoint should answer, from all events with their days and hours in the zone asked for. */
export function expected(endpoint, events, filters, now) {
  const window = windowOf(filters, now);
  const anybody = matching(events, filters, now);
  const asked = ofSegment(anybody, filters, window);
  const inWindow = eventsIn(window, asked);
  const { data, counted } = ANSWERS[endpoint]({ events, anybody, asked, inWindow, window, filters, now });
  const latestEvent = counted.reduce((latest, { time }) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  return {
    data,
    meta: {
      from: dateOf(window.from),
      to: dateOf(window.to),
      timeZone: filters.zone,
      signal: filters.signal,
      caveat: null,
      asOf: now - (now % 1000),
      latestEvent: counted.length === 0 ? null : latestEvent,
      source: 'files',
      refreshing: false,
      stale: false,
      staleReason: null,
    },
  };
}

/** The events of the users of a segment or status; of everybody, and of nobody, where none is asked for. */
function ofSegment(events, filters, window) {
  if (filters.segment === null && filters.status === null) {
    return events;
  }
  const chosen = new Set(
    usersSeen(events, window)
      .filter((user) => isOf(user, filters))
      .map(({ user }) => user),
  );
  return events.filter(({ user }) => chosen.has(user));
}

const ANSWERS = {
  'kpi-summary': ({ asked, inWindow, window, filters, now }) => {
    const previous = previousEvents(asked, window, local(filters.zone, now).timeOfDay);
    const [is, was] = [totals(inWindow), previous === null ? null : totals(previous)];
    const count = (figure) => ({
      value: is[figure],
      previous: was === null ? null : was[figure],
      change: change(is[figure], was === null ? null : was[figure]),
    });
    const errorRate = {
      value: percent(is.failures, is.interactions),
      previous: was === null ? null : percent(was.failures, was.interactions),
      change: was === null ? null : points(is.failures, is.interactions, was.failures, was.interactions),
    };
    return {
      data: {
        uniqueUsers: count('uniqueUsers'),
        activeApps: count('activeApps'),
        interactions: count('interactions'),
        errorRate,
      },
      counted: inWindow,
    };
  },

  'dau-trend': ({ inWindow, window }) => ({
    data: eachDay(inWindow, window, (events) => {
      const { uniqueUsers, interactions, activeApps } = totals(events);
      return { activeUsers: uniqueUsers, interactions, appsAccessed: activeApps };
    }),
    counted: inWindow,
  }),

  'error-monitoring': ({ inWindow, window }) => ({
    data: eachDay(inWindow, window, (events) => {
      const { interactions, failures } = totals(events);
      return { successful: interactions - failures, failed: failures, errorRate: percent(failures, interactions) };
    }),
    counted: inWindow,
  }),

  'user-cohorts': ({ asked, inWindow, window }) => {
    const ofUsers = inWindow.filter(({ user }) => user !== null);
    const first = new Map();
    for (const { user, day } of asked) {
      if (user !== null && retained(day, window)) {
        first.set(user, Math.min(day, first.get(user) ?? day));
      }
    }
    return {
      data: eachDay(ofUsers, window, (events, day) => {
        const users = [...new Set(events.map(({ user }) => user))];
        const newUsers = users.filter((user) => first.get(user) === day).length;
        return { newUsers, returningUsers: users.length - newUsers };
      }),
      counted: ofUsers,
    };
  },

  'top-apps': ({ inWindow, filters }) => ({
    data: [...grouped(inWindow, ({ app }) => app ?? UNKNOWN_APP)]
      .map(([app, events]) => ({
        app,
        interactions: events.length,
        uniqueUsers: totals(events).uniqueUsers,
        share: percent(events.length, inWindow.length),
      }))
      .sort((one, other) => other.interactions - one.interactions || byCodePoint(one.app, other.app))
      .slice(0, filters.limit ?? 10),
    counted: inWindow,
  }),

  apps: ({ events, inWindow, window, filters, now }) => ({
    data: appsOf(events, window, filters, now),
    counted: inWindow.filter(({ app }) => app !== null),
  }),

  'usage-heatmap': ({ inWindow }) => {
    const cells = grouped(inWindow, ({ dayOfWeek, hour }) => (dayOfWeek - 1) * 24 + hour);
    return {
      data: Array.from({ length: 7 * 24 }, (_, cell) => ({
        dayOfWeek: Math.floor(cell / 24) + 1,
        hour: cell % 24,
        interactions: cells.get(cell)?.length ?? 0,
      })),
      counted: inWindow,
    };
  },

  'user-segmentation': ({ anybody, window, filters }) => {
    const listed = usersSeen(anybody, window)
      .filter((user) => isOf(user, filters))
      .filter(({ user }) => user.includes(filters.search.trim().toLowerCase()));
    const names = new Set(listed.map(({ user }) => user));
    const sign = filters.order === 'asc' ? 1 : -1;
    listed.sort(
      (one, other) => sign * compared(one, other, filters.sort) || byCodePoint(one.user, other.user),
    );
    return {
      data: listed.slice(0, filters.limit ?? 100),
      counted: eventsIn(window, anybody).filter(({ user }) => names.has(user)),
    };
  },
};

function totals(events) {
  return {
    uniqueUsers: new Set(events.filter(({ user }) => user !== null).map(({ user }) => user)).size,
    activeApps: new Set(events.filter(({ app }) => app !== null).map(({ app }) => app)).size,
    interactions: events.length,
    failures: events.filter(({ failed }) => failed).length,
  };
}
