import { counts } from './scope.mjs';
import { DAY, dateOf, local } from './zones.mjs';

const ACTIONS_OF_USE = new Set(['openApp', 'accessApp', 'viewApp', 'executeApp']);
const DAYS = 30;

/** The begin and end of the log in scope, and the default signal, which depends on actions by users. */
export function logOf(rows, scope, now) {
  const existing = rows.filter(({ workspace, time }) => counts(scope, workspace) && time <= now);
  const times = existing.map(({ time }) => time);
  const since = (Math.floor(now / DAY) - DAYS + 1) * DAY;
  const byPeople = existing.some(
    ({ service, action, user, time }) =>
      service === 'apps' && ACTIONS_OF_USE.has(action) && (user ?? '').includes('@') && time >= since,
  );
  return {
    begin: times.reduce((first, time) => Math.min(first, time)),
    newest: times.reduce((last, time) => Math.max(last, time)),
    signal: byPeople ? 'action' : 'sign-in',
    reason: byPeople ? 'actions-by-people' : 'no-actions-by-people',
  };
}

/** The expected answer of freshness. */
export function freshnessOf(log, zone, now) {
  return {
    latestEvent: log.newest,
    logBegins: dateOf(local(zone, log.begin).day),
    defaultSignal: { signal: log.signal, reason: log.reason, days: DAYS },
    copy: null,
    now,
  };
}
