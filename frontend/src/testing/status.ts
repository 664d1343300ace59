import type { ActionStatus, Status, StoreStatus } from '@/api/types';

/** An action that does not count, with overrides. */
export const action = (more: Partial<ActionStatus> = {}): ActionStatus => ({
  service: 'apps',
  action: 'deployApp',
  events: 120,
  firstEvent: '2026-10-26T08:00:00Z',
  latestEvent: '2026-11-20T08:00:00Z',
  counted: false,
  signal: null,
  ...more,
});

/** A workspace without problems. */
export const status: Status = {
  version: '0.1.0',
  now: '2026-11-23T09:30:00Z',
  source: 'databricks',
  identity: 'apps-telemetry (service principal)',
  host: 'https://dbc-example.cloud.databricks.com',
  auditTable: 'system.access.audit',
  warehouse: { id: 'a1b2c3d4e5f6', condition: 'RUNNING' },
  files: null,
  store: null,
  inventory: { apps: 38, asOf: '2026-11-23T09:25:00Z', problem: null, action: null },
  workspaces: {
    mode: 'own',
    own: '1001',
    counted: [{ workspace: '1001', events: 60120 }],
    others: [{ workspace: '2002', events: 4711 }],
    problem: null,
  },
  signals: [
    {
      signal: 'action',
      events: 68231,
      firstEvent: '2026-10-25T05:00:00Z',
      latestEvent: '2026-11-23T09:29:00Z',
      advice: null,
    },
    {
      signal: 'sign-in',
      events: 12345,
      firstEvent: '2026-10-25T05:00:00Z',
      latestEvent: '2026-11-23T09:20:00Z',
      advice: null,
    },
  ],
  actions: [
    action({
      action: 'openApp',
      events: 60000,
      firstEvent: '2026-10-25T05:00:00Z',
      latestEvent: '2026-11-23T09:29:00Z',
      counted: true,
      signal: 'action',
    }),
    action(),
  ],
  freshness: { latestEvent: '2026-11-23T09:29:00Z', ageSeconds: 60, typicalDelaySeconds: 900 },
  grants: [
    { name: 'USE SCHEMA on SCHEMA system.access', state: 'present', statement: null, why: null },
    {
      name: 'SELECT on TABLE system.access.audit',
      state: 'missing',
      statement: 'GRANT SELECT ON TABLE system.access.audit TO `app-principal`;',
      why: 'Every figure comes from this table.',
    },
  ],
  caches: [
    {
      query: 'dau-trend',
      refreshAfterSeconds: 300,
      answers: 3,
      oldest: '2026-11-23T09:20:00Z',
      newest: '2026-11-23T09:29:00Z',
    },
  ],
  census: { asOf: '2026-11-23T09:25:00Z', days: 30, problem: null },
};

/** A workspace without problems, with these numbers of events. */
export const statusWith = (actions: number, signIns: number, more: Partial<Status> = {}): Status => ({
  ...status,
  signals: status.signals.map((known) => ({
    ...known,
    events: known.signal === 'action' ? actions : signIns,
  })),
  ...more,
});

/** A store with the complete history and no problems, with overrides. */
export const store = (more: Partial<StoreStatus> = {}): StoreStatus => ({
  inMemory: false,
  problem: null,
  bytes: 48_234_496,
  events: 412_806,
  generation: 187,
  historyFrom: '2025-11-24T00:00:00Z',
  loadedDays: 365,
  historyDays: 365,
  syncing: false,
  lastSync: '2026-11-23T09:27:00Z',
  nextSync: '2026-11-23T09:32:00Z',
  staleReason: null,
  doubledEvents: 0,
  today: { statements: 31, failed: 0, rows: 2_140, seconds: 58.42 },
  lastDays: { statements: 402, failed: 2, rows: 61_977, seconds: 1_204.6 },
  answers: 18_406,
  since: '2026-11-16T06:00:00Z',
  ...more,
});

/** A store whose older rows are still being copied. */
export const fillingStore = (more: Partial<StoreStatus> = {}): StoreStatus =>
  store({ generation: 9, historyFrom: '2026-10-21T00:00:00Z', loadedDays: 34, syncing: true, ...more });

/** A store without rows, before its first copy. */
export const emptyStore = (more: Partial<StoreStatus> = {}): StoreStatus => {
  const none = { statements: 0, failed: 0, rows: 0, seconds: 0 };
  return store({
    bytes: 12_288,
    events: 0,
    generation: 0,
    historyFrom: null,
    loadedDays: 0,
    syncing: true,
    lastSync: null,
    nextSync: null,
    today: none,
    lastDays: none,
    answers: 0,
    ...more,
  });
};
