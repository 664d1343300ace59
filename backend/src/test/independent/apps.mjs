import { matching } from './events.mjs';
import { percent } from './fractions.mjs';
import { shown } from './keys.mjs';
import { folded } from './read-rows.mjs';
import { coversInventory } from './scope.mjs';
import { byCodePoint } from './users.mjs';
import { eventsIn, grouped, retained } from './windows.mjs';
import { instantOf } from './zones.mjs';

const KNOWN = ['inventory', 'audit', 'both'];

/** The listed apps with their use, and used apps that are not listed. */
export function appsOf(events, window, filters, { inventory, successions, now }) {
  const both = { ...filters, signal: 'all' };
  const history = matching(events, both, now).filter(
    ({ app, day }) => app !== null && (retained(day, window) || day >= window.from),
  );
  const used = grouped(history, ({ app }) => app);
  // An owner's changes count as activity too.
  const seen = grouped(
    events.filter(
      ({ time, day, workspace }) =>
        time <= now &&
        retained(day, window) &&
        (filters.workspaces.length === 0 || filters.workspaces.includes(workspace)),
    ),
    ({ user }) => user,
  );
  const rows = (coversInventory(filters) ? inventory : []).map((app) => {
    const eventsOfApp = used.get(app.key) ?? [];
    used.delete(app.key);
    const owner = app.creator === undefined ? null : folded(app.creator.trim());
    return {
      ...shown(app.key, successions),
      id: app.id,
      owner,
      url: app.url ?? null,
      computeState: app.compute_status?.state ?? null,
      appState: app.app_status?.state ?? null,
      lastDeployment: app.active_deployment === undefined ? null : instantOf(app.active_deployment.create_time),
      size: app.compute_size ?? null,
      known: eventsOfApp.length > 0 ? 'both' : 'inventory',
      ...useOf(eventsOfApp, window, filters),
      ...ownerSeen(owner === null ? [] : (seen.get(owner) ?? []), window, successions),
    };
  });
  for (const [app, eventsOfApp] of used) {
    rows.push({
      ...shown(app, successions),
      id: null,
      owner: null,
      url: null,
      computeState: null,
      appState: null,
      lastDeployment: null,
      size: null,
      known: 'audit',
      ...useOf(eventsOfApp, window, filters),
      ...ownerSeen([], window, successions),
    });
  }
  return rows.sort(
    (one, other) =>
      other.interactions - one.interactions ||
      byCodePoint(one.app, other.app) ||
      KNOWN.indexOf(one.known) - KNOWN.indexOf(other.known),
  );
}

function useOf(events, window, filters) {
  const inWindow = eventsIn(window, events);
  const chosen = inWindow.filter(({ signal }) => filters.signal === 'all' || signal === filters.signal);
  return {
    uniqueUsers: new Set(chosen.map(({ user }) => user).filter((user) => user !== null)).size,
    interactions: chosen.length,
    failed: chosen.filter(({ failed }) => failed).length,
    errorRate: percent(chosen.filter(({ failed }) => failed).length, chosen.length),
    actions: inWindow.filter(({ signal }) => signal === 'action').length,
    signIns: inWindow.filter(({ signal }) => signal === 'sign-in').length,
    ...ageOf('lastUsed', 'daysSinceLastUse', events, window),
  };
}

/** The owner's last event: of several at one time the first by action, then by app. */
function ownerSeen(events, window, successions) {
  const last = events
    .filter(({ time }) => time === events.at(-1)?.time)
    .sort(
      (one, other) =>
        byCodePoint(one.deed, other.deed) ||
        Number(one.about === null) - Number(other.about === null) ||
        byCodePoint(one.about ?? '', other.about ?? '') ||
        Number(one.failed) - Number(other.failed),
    )
    .at(0);
  return {
    ...ageOf('ownerLastSeen', 'daysSinceOwnerSeen', events, window),
    lastSeenAction: last?.deed ?? null,
    lastSeenApp: last === undefined ? null : shown(last.about, successions).app,
    lastSeenFailed: last?.failed ?? null,
  };
}

/** The time of the last of these ordered events, and the days since. */
function ageOf(last, days, events, window) {
  const event = events.at(-1);
  return { [last]: event?.time ?? null, [days]: event === undefined ? null : window.today - event.day };
}
