import { incarnationAt } from './incarnations.mjs';
import { keysById } from './listed-by.mjs';
import { idOf, keyOf, nameIn, UNKNOWN_APP } from './keys.mjs';
import { OWN_WORKSPACE } from './inventory.mjs';
import { counts, isOfInventory } from './scope.mjs';
import { byCodePoint } from './users.mjs';
import { local, MINUTE } from './zones.mjs';

const ACTIONS = new Set(['openApp', 'startApp', 'accessApp', 'viewApp', 'executeApp']);
const SIGN_INS = new Set([
  'workspaceInHouseOAuthClientAuthentication',
  'mintOAuthToken',
  'mintOAuthAuthorizationCode',
]);
const DEPLOYMENTS = new Set(['deployApp', 'createUpdate']);
const QUIET_TIME = 30 * MINUTE;

/**
 * The events of the rows in scope, with time, workspace, app key, user, signal and failed as defined. Includes all
 * sign-ins that name an app; which of them count depends on the zone. Other rows about apps are changes, which no
 * signal counts; those that deploy an app name it as `deployed`.
 */
export function eventsOf(rows, inventory, successions, scope) {
  const listed = keysById(inventory);
  return rows.flatMap((row) => {
    const { id, time, workspace, user, failed } = row;
    const known = (id) => (isOfInventory(workspace) ? listed.get(id) : undefined);
    const event = { id, time, workspace, user, failed };
    const isOfApps = row.service === 'apps' && counts(scope, workspace);
    const about = isOfApps ? (known(row.appId) ?? appOf(row, successions)) : null;
    if (isOfApps && ACTIONS.has(row.action)) {
      return [{ ...event, signal: 'action', app: about, deed: row.action, about }];
    }
    const deployed = DEPLOYMENTS.has(row.action) && !failed ? about : null;
    const changes = isOfApps ? [{ ...event, signal: 'change', app: null, deployed, deed: row.action, about }] : [];
    const app = known(row.clientId);
    const own = user !== null && listed.get(user) === app;
    // Account-level rows belong to the workspace of the app.
    return SIGN_INS.has(row.action) && app !== undefined && !own
      ? [...changes, { ...event, workspace: OWN_WORKSPACE, signal: 'sign-in', app, deed: 'sign-in', about: app }]
      : changes;
  });
}

/** The key of the app that a row names, or null. */
function appOf({ workspace, app, time }, successions) {
  return app === null ? null : keyOf(workspace, incarnationAt(successions, workspace, app, time), app);
}

/** The events with local day, hour and weekday; only sign-ins that begin a visit in this zone. */
export function placedIn(zone, events) {
  const last = new Map();
  return events
    .map((event) => ({ ...event, ...local(zone, event.time) }))
    .sort(inOrder)
    .filter((event) => {
      if (event.signal !== 'sign-in' || event.user === null) {
        return true;
      }
      const visitor = JSON.stringify([event.app, event.user]);
      const before = last.get(visitor);
      last.set(visitor, event);
      return before === undefined || before.day !== event.day || event.time - before.time >= QUIET_TIME;
    });
}

/** Orders by time, then by id with missing ids last, then successful before failed. */
function inOrder(one, other) {
  return (
    one.time - other.time ||
    Number(one.id === null) - Number(other.id === null) ||
    byCodePoint(one.id ?? '', other.id ?? '') ||
    Number(one.failed) - Number(other.failed)
  );
}

/** The events up to now that match the filters. */
export function matching(events, filters, now) {
  return events.filter(
    (event) =>
      event.time <= now &&
      (filters.signal === 'all' ? event.signal !== 'change' : filters.signal === event.signal) &&
      (filters.includeServicePrincipals || event.user === null || event.user.includes('@')) &&
      (filters.workspaces.length === 0 || filters.workspaces.includes(event.workspace)) &&
      (filters.apps.length === 0 || filters.apps.some((app) => app === idOf(event.app) || app === nameOf(event.app))) &&
      (filters.users.length === 0 || filters.users.includes(event.user)) &&
      (filters.dayOfWeek === null || event.dayOfWeek === filters.dayOfWeek) &&
      (filters.hour === null || event.hour === filters.hour),
  );
}

/** An app's name, which selects all apps of that name. */
function nameOf(app) {
  return app === null ? UNKNOWN_APP : nameIn(app);
}
