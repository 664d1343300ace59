import type { ActionStatus, Status } from '@/api/types';

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
