import type { Status } from '../../src/api/types.ts';

const now = '2026-11-23T09:30:00Z';

/** The status of a workspace with each kind of problem. */
export const statusWithProblems: Status = {
  version: '0.1.0',
  now,
  source: 'databricks',
  identity: '0f4b2a1e-7c55-4a9e-9f0e-6b1d2c3a4f5e',
  host: 'https://dbc-a1b2c3d4-e5f6.cloud.databricks.com',
  auditTable: 'system.access.audit',
  warehouse: { id: 'a1b2c3d4e5f60718', condition: 'STOPPED' },
  files: {
    files: 3,
    rows: 12480,
    unreadableRows: 2,
    doubledRows: 310,
    firstUnreadable: {
      file: '/data/audit/2026-11/part-00000-tid-4131-c000.jsonl',
      row: 1204,
      reason: 'column event_time: it is not a time; use ISO 8601 or milliseconds since 1970',
    },
    missingColumns: ['event_id'],
    checkedAt: '2026-11-24T09:20:00Z',
    problem: null,
    storeProblem: 'The store was damaged and is filled again.',
  },
  store: {
    inMemory: false,
    problem: 'The file of the store was damaged and was created anew.',
    bytes: 12_582_912,
    events: 60_932,
    generation: 9,
    historyFrom: '2026-10-21T00:00:00Z',
    loadedDays: 34,
    historyDays: 365,
    syncing: false,
    lastSync: '2026-11-23T09:12:00Z',
    nextSync: '2026-11-23T09:35:00Z',
    staleReason: 'The SQL warehouse did not start in time.',
    doubledEvents: 310,
    today: { statements: 12, failed: 3, rows: 60_932, seconds: 96.4 },
    lastDays: { statements: 12, failed: 3, rows: 60_932, seconds: 96.4 },
    answers: 1_204,
    since: '2026-11-23T06:00:00Z',
  },
  inventory: {
    apps: null,
    asOf: null,
    problem: 'The inventory could not be read (403).',
    action: 'Give the service principal CAN USE on the apps that are to be listed.',
  },
  workspaces: {
    mode: 'list',
    own: '1234567890123456',
    counted: [
      { workspace: '1234567890123456', events: 60120 },
      { workspace: '6543210987654321', events: 812 },
    ],
    others: [
      { workspace: '1111222233334444', events: 4711 },
      { workspace: '', events: 3 },
    ],
    problem: null,
  },
  signals: [
    {
      signal: 'action',
      events: 0,
      firstEvent: null,
      latestEvent: null,
      advice:
        'None of the 5 counted actions occurs. These exist: deployApp (120), stopApp (31). Set TELEMETRY_ACTIONS to those that should count.',
    },
    { signal: 'sign-in', events: 13743, firstEvent: '2026-10-25T05:53:26Z', latestEvent: now, advice: null },
  ],
  actions: [
    {
      service: 'accounts',
      action: 'workspaceInHouseOAuthClientAuthentication',
      events: 13743,
      firstEvent: '2026-10-25T05:53:26Z',
      latestEvent: now,
      counted: true,
      signal: 'sign-in',
    },
    {
      service: 'accounts',
      action: 'workspaceInHouseOAuthClientAuthentication',
      events: 4711,
      firstEvent: '2026-10-25T06:00:00Z',
      latestEvent: now,
      counted: false,
      signal: null,
    },
    {
      service: 'apps',
      action: 'deployApp',
      events: 120,
      firstEvent: '2026-10-26T08:00:00Z',
      latestEvent: '2026-11-20T08:00:00Z',
      counted: false,
      signal: null,
    },
  ],
  freshness: { latestEvent: '2026-11-23T09:12:00Z', ageSeconds: 1080, typicalDelaySeconds: 900 },
  grants: [
    { name: 'USE SCHEMA on SCHEMA system.access', state: 'present', statement: null, why: null },
    {
      name: 'SELECT on TABLE system.access.audit',
      state: 'missing',
      statement: 'GRANT SELECT ON TABLE system.access.audit TO `0f4b2a1e-7c55-4a9e-9f0e-6b1d2c3a4f5e`;',
      why: 'Every figure comes from this table.',
    },
    {
      name: 'CAN USE on the apps of the inventory',
      state: 'unknown',
      statement: null,
      why: 'The inventory could not be read (403).',
    },
  ],
  caches: [
    {
      query: 'user_segmentation',
      refreshAfterSeconds: 300,
      answers: 12,
      oldest: '2026-11-23T09:20:00Z',
      newest: now,
    },
  ],
  census: { asOf: now, days: 30, problem: null },
};
