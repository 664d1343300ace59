import { matching } from './events.mjs';
import { LISTED_APPS } from './rows.mjs';
import { byCodePoint } from './users.mjs';
import { eventsIn, grouped, retained } from './windows.mjs';
import { instantOf } from './zones.mjs';

const KNOWN = ['inventory', 'audit', 'both'];

/** Every app of the list beside its use, and what was used and is not on it. */
export function appsOf(events, window, filters, now) {
  const both = { ...filters, signal: 'all' };
  const history = matching(events, both, now).filter(
    ({ app, day }) => app !== null && (retained(day, window) || day >= window.from),
  );
  const used = grouped(history, ({ app }) => app);
  const everybody = matching(events, { ...both, includeServicePrincipals: true }, now);
  const seen = grouped(
    everybody.filter(({ day }) => retained(day, window)),
    ({ user }) => user,
  );
  const rows = toldApart(LISTED_APPS).map((app) => {
    const own = (used.get(app.name) ?? []).at(-1);
    const isOwn = own !== undefined && (app.create_time === undefined || own.time >= instantOf(app.create_time));
    const eventsOfApp = isOwn ? used.get(app.name) : [];
    if (isOwn) {
      used.delete(app.name);
    }
    const owner = app.creator?.trim().toLowerCase() ?? null;
    return {
      app: app.name,
      id: app.id,
      owner,
      url: app.url ?? null,
      computeState: app.compute_status?.state ?? null,
      appState: app.app_status?.state ?? null,
      lastDeployment: app.active_deployment === undefined ? null : instantOf(app.active_deployment.create_time),
      size: app.compute_size ?? null,
      known: isOwn ? 'both' : 'inventory',
      ...useOf(eventsOfApp, window, filters),
      ...ageOf('ownerLastSeen', 'daysSinceOwnerSeen', owner === null ? [] : (seen.get(owner) ?? []), window),
    };
  });
  for (const [app, eventsOfApp] of used) {
    rows.push({
      app,
      id: null,
      owner: null,
      url: null,
      computeState: null,
      appState: null,
      lastDeployment: null,
      size: null,
      known: 'audit',
      ...useOf(eventsOfApp, window, filters),
      ...ageOf('ownerLastSeen', 'daysSinceOwnerSeen', [], window),
    });
  }
  return rows.sort(
    (one, other) =>
      other.interactions - one.interactions ||
      byCodePoint(one.app, other.app) ||
      KNOWN.indexOf(one.known) - KNOWN.indexOf(other.known),
  );
}

/** Apps of one name carry the beginning of their ids. */
function toldApart(apps) {
  const names = grouped(apps, ({ name }) => name);
  return apps.map((app) =>
    names.get(app.name).length === 1 ? app : { ...app, name: `${app.name} (${app.id.slice(0, 8)})` },
  );
}

function useOf(events, window, filters) {
  const inWindow = eventsIn(window, events);
  const chosen = inWindow.filter(({ signal }) => filters.signal === 'all' || signal === filters.signal);
  return {
    uniqueUsers: new Set(chosen.map(({ user }) => user).filter((user) => user !== null)).size,
    interactions: chosen.length,
    actions: inWindow.filter(({ signal }) => signal === 'action').length,
    signIns: inWindow.filter(({ signal }) => signal === 'sign-in').length,
    ...ageOf('lastUsed', 'daysSinceLastUse', events, window),
  };
}

/** The last of these events, which are in the order of time, and the days since. */
function ageOf(last, days, events, window) {
  const event = events.at(-1);
  return { [last]: event?.time ?? null, [days]: event === undefined ? null : window.today - event.day };
}
