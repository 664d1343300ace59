import { instantOf, local, MINUTE } from './zones.mjs';

const ACTIONS = new Set(['openApp', 'startApp', 'accessApp', 'viewApp', 'executeApp']);
export const UNKNOWN_APP = 'Unknown app';

const SIGN_INS = new Set([
  'workspaceInHouseOAuthClientAuthentication',
  'mintOAuthToken',
  'mintOAuthAuthorizationCode',
]);
const QUIET_TIME = 30 * MINUTE;

/**
 * The events among audit rows: what the definitions call time, app, user, signal and failed. Of sign-ins these are all
 * that name an app; which of them count depends on the zone.
 */
export function eventsOf(rows, apps) {
  const named = new Map(
    apps.flatMap((app) =>
      [app.id, app.oauth2_app_client_id, app.service_principal_client_id]
        .filter((id) => id !== undefined)
        .map((id) => [id.toLowerCase(), app.name]),
    ),
  );
  return rows.flatMap((row) => {
    const params = row.request_params ?? {};
    const event = {
      time: instantOf(row.event_time),
      user: trimmed(row.user_identity?.email)?.toLowerCase() ?? null,
      failed: (row.response?.status_code ?? 0) >= 400 || (row.response?.error_message ?? '') !== '',
    };
    if (row.service_name === 'apps' && ACTIONS.has(row.action_name)) {
      const renamed = named.get(trimmed(params.app_id)?.toLowerCase());
      return [{ ...event, signal: 'action', app: renamed ?? appOf(params) }];
    }
    const app = named.get(trimmed(params.client_id)?.toLowerCase());
    const own = event.user !== null && named.get(event.user) === app;
    return SIGN_INS.has(row.action_name) && app !== undefined && !own ? [{ ...event, signal: 'sign-in', app }] : [];
  });
}

/** The app's name, or null where the row names none. */
function appOf(params) {
  return (
    trimmed(params.app_name) ??
    trimmed(params.name) ??
    trimmed(nameIn(params.app)) ??
    (params.request_object_type === 'apps' ? trimmed(params.request_object_id) : null) ??
    trimmed(params.app_id)
  );
}

function nameIn(json) {
  try {
    const name = JSON.parse(json).name;
    return name === undefined || name === null ? null : String(name);
  } catch {
    return null;
  }
}

function trimmed(text) {
  const content = (text ?? '').trim();
  return content === '' ? null : content;
}

/** The events with their local day, hour and weekday; of sign-ins those that begin a visit there. */
export function placedIn(zone, events) {
  const last = new Map();
  return events
    .map((event) => ({ ...event, ...local(zone, event.time) }))
    .sort((one, other) => one.time - other.time || Number(one.failed) - Number(other.failed))
    .filter((event) => {
      if (event.signal === 'action' || event.user === null) {
        return true;
      }
      const visitor = JSON.stringify([event.app, event.user]);
      const before = last.get(visitor);
      last.set(visitor, event);
      return before === undefined || before.day !== event.day || event.time - before.time >= QUIET_TIME;
    });
}

/** The events that exist now and pass the filters. */
export function matching(events, filters, now) {
  return events.filter(
    (event) =>
      event.time <= now &&
      (filters.signal === 'all' || filters.signal === event.signal) &&
      (filters.includeServicePrincipals || event.user === null || event.user.includes('@')) &&
      (filters.apps.length === 0 || filters.apps.includes(event.app ?? UNKNOWN_APP)) &&
      (filters.users.length === 0 || filters.users.includes(event.user)) &&
      (filters.dayOfWeek === null || event.dayOfWeek === filters.dayOfWeek) &&
      (filters.hour === null || event.hour === filters.hour),
  );
}
