import { instantOf, local } from './zones.mjs';

const ACTIONS = new Set(['openApp', 'startApp', 'accessApp', 'viewApp', 'executeApp']);
export const UNKNOWN_APP = 'Unknown app';

/** The events among audit rows: what the definitions call time, app, user and failed. */
export function eventsOf(rows) {
  return rows.filter((row) => row.service_name === 'apps' && ACTIONS.has(row.action_name)).map(eventOf);
}

function eventOf(row) {
  return {
    time: instantOf(row.event_time),
    app: appOf(row.request_params ?? {}),
    user: trimmed(row.user_identity?.email)?.toLowerCase() ?? null,
    failed: (row.response?.status_code ?? 0) >= 400 || (row.response?.error_message ?? '') !== '',
  };
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

/** The events with their local day, hour and weekday. */
export function placedIn(zone, events) {
  return events.map((event) => ({ ...event, ...local(zone, event.time) }));
}

/** The events that exist now and pass the filters. */
export function matching(events, filters, now) {
  return events.filter(
    (event) =>
      event.time <= now &&
      (filters.includeServicePrincipals || event.user === null || event.user.includes('@')) &&
      (filters.apps.length === 0 || filters.apps.includes(event.app ?? UNKNOWN_APP)) &&
      (filters.users.length === 0 || filters.users.includes(event.user)) &&
      (filters.dayOfWeek === null || event.dayOfWeek === filters.dayOfWeek) &&
      (filters.hour === null || event.hour === filters.hour),
  );
}
