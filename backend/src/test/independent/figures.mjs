import { appsOf } from './apps.mjs';
import { matching } from './events.mjs';
import { change, percent, points, wilson } from './fractions.mjs';
import { shown } from './keys.mjs';
import { folded } from './read-rows.mjs';
import { caveatOf } from './scope.mjs';
import { comparedDays, verdictOfRates, verdictsOfCounts } from './judgement.mjs';
import { byCodePoint, compared, isOf, usersSeen } from './users.mjs';
import { eachDay, eventsIn, grouped, previousEvents, retained, windowOf } from './windows.mjs';
import { dateOf, local } from './zones.mjs';

/** The expected answer of an endpoint. */
export function expected(endpoint, filters, context) {
  const { now } = context;
  const events = context.eventsOfZone[filters.zone];
  const window = { ...windowOf(filters, now), begin: local(filters.zone, context.log.begin).day };
  const allUsers = matching(events, filters, now);
  const selected = ofSegment(allUsers, filters, window);
  const inWindow = eventsIn(window, selected);
  const { data, counted } = ANSWERS[endpoint]({ context, events, allUsers, selected, inWindow, window, filters });
  // The apps endpoint returns both signals.
  const countsSignIns = endpoint === 'apps' || filters.signal !== 'action';
  const latestEvent = counted.reduce((latest, { time }) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  return {
    data,
    meta: {
      from: dateOf(window.from),
      to: dateOf(window.to),
      timeZone: filters.zone,
      signal: filters.signal,
      logBegins: dateOf(window.begin),
      caveat: countsSignIns ? caveatOf(context.scope, filters) : null,
      asOf: now,
      latestEvent: counted.length === 0 ? null : latestEvent,
      source: 'files',
      refreshing: false,
      stale: false,
      staleReason: null,
      requestedTo: null,
      generation: 1,
    },
  };
}

/** The events of the users of a segment or status; all events, including those without a user, if none is requested. */
function ofSegment(events, filters, window) {
  if (filters.segment === null && filters.activity === null) {
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
  'kpi-summary': ({ context, selected, inWindow, window, filters }) => {
    const previous = previousEvents(selected, window, local(filters.zone, context.logEnd));
    const [current, before] = [totals(inWindow), previous === null ? null : totals(previous)];
    const days = before === null ? null : comparedDays(window, filters, local(filters.zone, context.logEnd), current, before);
    const judged = before !== null && filters.segment === null && filters.activity === null;
    const verdicts = judged && days.value === days.previous ? verdictsOfCounts(inWindow, previous) : {};
    const count = (figure) => ({
      value: current[figure],
      previous: before === null ? null : before[figure],
      change: change(current[figure], before === null ? null : before[figure]),
      verdict: verdicts[figure] ?? null,
    });
    const errorRate = {
      value: percent(current.failures, current.interactions),
      previous: before === null ? null : percent(before.failures, before.interactions),
      change: before === null ? null : points(current.failures, current.interactions, before.failures, before.interactions),
      verdict: judged ? verdictOfRates(before, current) : null,
    };
    return {
      data: {
        uniqueUsers: count('uniqueUsers'),
        activeApps: count('activeApps'),
        interactions: count('interactions'),
        errorRate,
        days,
      },
      counted: inWindow,
    };
  },

  'dau-trend': ({ inWindow, window, filters }) => ({
    data: eachDay(inWindow, window, filters, (events) => {
      const { uniqueUsers, interactions, activeApps } = totals(events);
      return { activeUsers: uniqueUsers, interactions, appsAccessed: activeApps };
    }),
    counted: inWindow,
  }),

  'error-monitoring': ({ inWindow, window, filters }) => ({
    data: eachDay(inWindow, window, filters, (events) => {
      const { interactions, failures } = totals(events);
      return { successful: interactions - failures, failed: failures, errorRate: percent(failures, interactions) };
    }),
    counted: inWindow,
  }),

  'user-cohorts': ({ selected, inWindow, window, filters }) => {
    const ofUsers = inWindow.filter(({ user }) => user !== null);
    const first = new Map();
    for (const { user, day } of selected) {
      if (user !== null && retained(day, window)) {
        first.set(user, Math.min(day, first.get(user) ?? day));
      }
    }
    return {
      data: eachDay(ofUsers, window, filters, (events, day) => {
        const users = [...new Set(events.map(({ user }) => user))];
        const newUsers = users.filter((user) => first.get(user) === day).length;
        return { newUsers, returningUsers: users.length - newUsers };
      }),
      counted: ofUsers,
    };
  },

  'top-apps': ({ context, inWindow, filters }) => ({
    data: [...grouped(inWindow, ({ app }) => app)]
      .sort(
        ([one, itsEvents], [other, otherEvents]) =>
          otherEvents.length - itsEvents.length || comparedApps(one, other, context.successions),
      )
      .map(([app, events]) => ({
        ...shown(app, context.successions),
        interactions: events.length,
        uniqueUsers: totals(events).uniqueUsers,
        share: percent(events.length, inWindow.length),
      }))
      .slice(0, filters.limit ?? 10),
    counted: inWindow,
  }),

  'app-failures': ({ context, events: allEvents, inWindow, window, filters }) => ({
    data: [...grouped(inWindow, ({ app }) => app)]
      .map(([app, events]) => ({ app, events, failed: totals(events).failures }))
      .filter(({ failed }) => failed > 0)
      .sort(
        (one, other) => other.failed - one.failed || comparedApps(one.app, other.app, context.successions),
      )
      .map(({ app, events, failed }) => ({
        ...shown(app, context.successions),
        interactions: events.length,
        failed,
        errorRate: percent(failed, events.length),
        interval: wilson(failed, events.length),
        aboveThreshold: failed >= 2 && Number(wilson(failed, events.length).low) >= 5,
        share: percent(failed, totals(inWindow).failures),
        worstDay: worstDay(events),
        lastDeployment: lastDeployment(app, eventsIn(window, allEvents), context.now),
      }))
      .slice(0, filters.limit ?? 10),
    counted: inWindow,
  }),

  apps: ({ context, events, inWindow, window, filters }) => ({
    data: appsOf(events, window, filters, context),
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

  'user-segmentation': ({ allUsers, window, filters }) => {
    const listed = usersSeen(allUsers, window)
      .filter((user) => isOf(user, filters))
      .filter(({ user }) => user.includes(folded(filters.search.trim())));
    const names = new Set(listed.map(({ user }) => user));
    const sign = filters.order === 'asc' ? 1 : -1;
    listed.sort(
      (one, other) => sign * compared(one, other, filters.sort) || byCodePoint(one.user, other.user),
    );
    return {
      data: listed.slice(0, filters.limit ?? 100),
      counted: eventsIn(window, allUsers).filter(({ user }) => names.has(user)),
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

/** Orders apps with equal interactions by name, then by key. */
function comparedApps(one, other, successions) {
  const [name, otherName] = [one, other].map((app) => shown(app, successions).name);
  return byCodePoint(name, otherName) || Number(one === null) - Number(other === null) || byCodePoint(one, other);
}

/** The day with most failures, the last of several. */
function worstDay(events) {
  const [[day, worst]] = [...grouped(events, (event) => event.day)].sort(
    ([one, itsEvents], [other, otherEvents]) =>
      totals(otherEvents).failures - totals(itsEvents).failures || other - one,
  );
  const { interactions, failures } = totals(worst);
  return { date: dateOf(day), interactions, failed: failures, errorRate: percent(failures, interactions) };
}

/** The time of the last successful deployment of an app, or null. */
function lastDeployment(app, events, now) {
  return events.findLast(({ deployed, time }) => app !== null && deployed === app && time <= now)?.time ?? null;
}
