import { appsOf } from './apps.mjs';
import { matching } from './events.mjs';
import { change, percent, points, wilson } from './fractions.mjs';
import { nameIn, shown } from './keys.mjs';
import { folded } from './read-rows.mjs';
import { caveatOf } from './scope.mjs';
import { comparedDays, verdictOfRates, verdictsOfCounts } from './judgement.mjs';
import { byCodePoint, compared, isOf, newUsers, seenSince, usersSeen } from './users.mjs';
import { eachStep, eventsIn, grouped, previousEvents, retained, windowOf } from './windows.mjs';
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

  'dau-trend': ({ context, inWindow, window, filters }) => ({
    data: eachStep(inWindow, window, filters, context.now, (events) => {
      const { uniqueUsers, interactions, activeApps } = totals(events);
      return { activeUsers: uniqueUsers, interactions, appsAccessed: activeApps };
    }),
    counted: inWindow,
  }),

  'error-monitoring': ({ context, inWindow, window, filters }) => ({
    data: eachStep(inWindow, window, filters, context.now, (events) => {
      const { interactions, failures } = totals(events);
      return { successful: interactions - failures, failed: failures, errorRate: percent(failures, interactions) };
    }),
    counted: inWindow,
  }),

  'user-cohorts': ({ context, selected, inWindow, window, filters }) => {
    const ofUsers = inWindow.filter(({ user }) => user !== null);
    const first = new Map();
    for (const event of selected) {
      if (event.user !== null && retained(event.day, window)) {
        const before = first.get(event.user);
        first.set(event.user, before === undefined || event.time < before.time ? event : before);
      }
    }
    return {
      data: eachStep(ofUsers, window, filters, context.now, (events, day, hour) => {
        const users = [...new Set(events.map(({ user }) => user))];
        const newUsers = users.filter((user) => {
          const event = first.get(user);
          return event?.day === day && (hour === null || event.hour === hour);
        }).length;
        return { newUsers, returningUsers: users.length - newUsers };
      }),
      counted: ofUsers,
    };
  },

  'top-apps': ({ context, selected, inWindow, window, filters }) => {
    const ranked = rankedApps(inWindow, context.successions);
    const previous = previousEvents(selected, window, local(filters.zone, context.logEnd));
    const before = previous === null ? null : rankedApps(previous, context.successions).map(([app]) => app);
    return {
      data: ranked
        .map(([app, events], index) => ({
          ...shown(app, context.successions),
          interactions: events.length,
          uniqueUsers: totals(events).uniqueUsers,
          share: percent(events.length, inWindow.length),
          rank: index + 1,
          ...movementOf(index + 1, before, app),
        }))
        .slice(0, filters.limit ?? 10),
      counted: inWindow,
    };
  },

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
    // Without failures there is no row that has the newest event.
    counted: inWindow.some(({ failed }) => failed) ? inWindow : [],
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

  'user-segmentation': ({ context, allUsers, window, filters }) => {
    const joined = newUsers(allUsers, window);
    const listed = usersSeen(allUsers, window)
      .filter((user) => isOf(user, filters))
      .filter(({ user }) => !filters.newOnly || joined.has(user))
      .filter(({ user }) => user.includes(folded(filters.search.trim())));
    const names = new Set(listed.map(({ user }) => user));
    const sign = filters.order === 'asc' ? 1 : -1;
    const favourite = new Map(
      [...grouped(eventsIn(window, allUsers), ({ user }) => user)].map(([user, events]) => [
        user,
        favouriteApp(events, context.successions),
      ]),
    );
    listed.sort(
      (one, other) =>
        (filters.sort === 'favouriteApp'
          ? comparedFavourites(favourite.get(one.user), favourite.get(other.user), sign)
          : sign * compared(one, other, filters.sort)) || byCodePoint(one.user, other.user),
    );
    return {
      data: listed
        .slice(0, filters.limit ?? 100)
        .map((user) => {
          const app = favourite.get(user.user) ?? null;
          const { app: favouriteApp, appKey: favouriteAppKey } =
            app === null ? { app: null, appKey: null } : shown(app, context.successions);
          return { ...user, favouriteApp, favouriteAppKey };
        }),
      counted: eventsIn(window, allUsers).filter(({ user }) => names.has(user)),
    };
  },

  'user-counts': ({ allUsers, window, filters }) => {
    const joined = newUsers(allUsers, window);
    const found = usersSeen(allUsers, window).filter(({ user }) => user.includes(folded(filters.search.trim())));
    const names = new Set(found.map(({ user }) => user));
    const matching = found.filter((user) => isOf(user, filters) && (!filters.newOnly || joined.has(user.user)));
    return {
      data: {
        all: found.length,
        power: found.filter(({ segment }) => segment === 'POWER').length,
        atRisk: found.filter(({ activity }) => activity === 'AT_RISK').length,
        inactive: found.filter(({ activity }) => activity === 'INACTIVE').length,
        newUsers: found.filter(({ user }) => joined.has(user)).length,
        matching: matching.length,
        matchingInWindow: matching.filter(({ interactions }) => interactions > 0).length,
        seenFrom: dateOf(seenSince(window)),
      },
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

/** The apps with their events, by interactions, ties by name. */
function rankedApps(events, successions) {
  return [...grouped(events, ({ app }) => app)].sort(
    ([one, itsEvents], [other, otherEvents]) =>
      otherEvents.length - itsEvents.length || comparedApps(one, other, successions),
  );
}

/** The rank in the previous period, and the change since; null without a previous period. */
function movementOf(rank, before, app) {
  if (before === null) {
    return { previousRank: null, movement: null };
  }
  const place = before.indexOf(app) + 1;
  return place === 0
    ? { previousRank: null, movement: 'NEW' }
    : { previousRank: place, movement: rank < place ? 'UP' : rank > place ? 'DOWN' : 'SAME' };
}

/** The key of the app with most of these events, ties by name; null if none names an app. */
function favouriteApp(events, successions) {
  const named = events.filter(({ app }) => app !== null);
  return named.length === 0 ? null : rankedApps(named, successions)[0][0];
}

/** Orders by the name of the favourite app; users without one come last in both orders. */
function comparedFavourites(one = null, other = null, sign) {
  return one === null || other === null
    ? Number(one === null) - Number(other === null)
    : sign * byCodePoint(nameIn(one), nameIn(other));
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
