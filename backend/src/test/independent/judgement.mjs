import { percent } from './fractions.mjs';
import { grouped } from './windows.mjs';
import { weekdayOf } from './zones.mjs';

const NOON = 12 * 3600 * 1_000_000;

/**
 * The days of both periods that are Mondays to Fridays, or of the weekday of the filter. Days after the end of the log do not
 * count; its last day, and the day that corresponds to it, count if it has reached noon.
 */
export function comparedDays(window, filters, logEnd, current, before) {
  const length = window.to - window.from + 1;
  const counts = (day) =>
    filters.dayOfWeek === null ? weekdayOf(day) < 6 : weekdayOf(day) === filters.dayOfWeek;
  const known = Array.from({ length }, (_, index) => window.from + index).filter(
    (day) => day < logEnd.day || (day === logEnd.day && logEnd.timeOfDay >= NOON),
  );
  const value = known.filter(counts).length;
  const previous = known.filter((day) => counts(day - length)).length;
  const uneven = logEnd.day <= window.to && counts(logEnd.day) !== counts(logEnd.day - length);
  return {
    value,
    previous,
    interactionsChange:
      filters.dayOfWeek === null || uneven || value === 0 || previous === 0
        ? null
        : percent(current.interactions * previous - before.interactions * value, before.interactions * value),
  };
}

/** The verdicts on users and interactions: each user's difference is one observation. */
export function verdictsOfCounts(events, previous) {
  const [now, before] = [events, previous].map((all) => grouped(all.filter(({ user }) => user !== null), ({ user }) => user));
  const users = [...new Set([...now.keys(), ...before.keys()])];
  const count = (events) => events?.length ?? 0;
  const ofUsers = users.map((user) => Number(now.has(user)) - Number(before.has(user)));
  const ofInteractions = users.map((user) => count(now.get(user)) - count(before.get(user)));
  const interactions = verdict(ofInteractions);
  return {
    uniqueUsers: verdict(ofUsers),
    interactions: Math.sign(sum(ofInteractions)) === Math.sign(events.length - previous.length) ? interactions : null,
  };
}

/** Beyond chance: a sum that is more than 2.58 times as large as a random walk of these steps. */
function verdict(differences) {
  if (differences.length < 10) {
    return null;
  }
  const total = sum(differences);
  const isUsual = total ** 2 <= 2.58 ** 2 * sum(differences.map((difference) => difference ** 2));
  return isUsual ? 'USUAL' : total > 0 ? 'ROSE' : 'FELL';
}

/** The pooled two-proportion test at 95 %, for differences of at least two points of the displayed rates. */
export function verdictOfRates(before, after) {
  const [n, m] = [before.interactions, after.interactions];
  if (Math.min(n, m) < 20) {
    return null;
  }
  const displayed = percent(after.failures, m) - percent(before.failures, n);
  const pooled = (before.failures + after.failures) / (n + m);
  const z = (after.failures / m - before.failures / n) / Math.sqrt(pooled * (1 - pooled) * (1 / n + 1 / m));
  if (Math.round(Math.abs(displayed) * 100) < 200 || Math.abs(z) < 1.96) {
    return 'USUAL';
  }
  return displayed > 0 ? 'ROSE' : 'FELL';
}

const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);
