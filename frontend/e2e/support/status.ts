import type { Status } from '../../src/api/types.ts';

const now = '2026-11-23T09:30:00Z';

/** What a workspace tells in which much is amiss, to see every state of the page. */
export const troubled: Status = {
  version: '0.1.0',
  now,
  source: 'databricks',
  identity: '0f4b2a1e-7c55-4a9e-9f0e-6b1d2c3a4f5e',
  host: 'https://dbc-a1b2c3d4-e5f6.cloud.databricks.com',
  auditTable: 'system.access.audit',
  warehouse: { id: 'a1b2c3d4e5f60718', condition: 'STOPPED' },
  inventory: {
    apps: null,
    asOf: null,
    problem: 'The list of apps could not be read (403).',
    action: 'Give the service principal CAN USE on the apps that are to be listed.',
  },
  signals: [
    {
      signal: 'action',
      events: 0,
      firstEvent: null,
      latestEvent: null,
      advice:
        'None of the 5 counted actions occurs. These exist: deployApp (120), stopApp (31): name those that should count in TELEMETRY_ACTIONS.',
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
      name: 'CAN USE on the apps to be listed',
      state: 'unknown',
      statement: null,
      why: 'The list of apps could not be read (403).',
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
