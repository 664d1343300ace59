/** The server's own workspace, whose apps are listed. */
export const OWN_WORKSPACE = '111';

const OWNERS = [' Anna@Example.COM ', undefined, 'user5@example.com', '0b9f8a52-3f0e-4a57-9c3b-6f2c1d0e8a11'];

/**
 * Creation times: before the creation in the log, missing, after all use of the name, and regular. Rows name the last
 * app by an id that it had under another name.
 */
const CREATED = ['2026-10-12T09:00:00.5Z', undefined, '2026-12-24T00:00:00Z', '2025-01-02T03:04:05Z'];

export const USED_APPS = ['sales', 'churn', 'fleet', 'renamed'].map((name, index) => ({
  name,
  id: name === 'renamed' ? '0b9f8a52-app' : `App-${index}`,
  creator: OWNERS[index],
  create_time: CREATED[index],
  url: `https://${name}.databricksapps.com`,
  compute_size: index === 0 ? 'LARGE' : 'MEDIUM',
  compute_status: { state: index === 1 ? 'STOPPED' : 'ACTIVE' },
  app_status: { state: ['RUNNING', 'UNAVAILABLE', 'CRASHED', 'NEVER_HEARD_OF'][index] },
  active_deployment: index === 1 ? undefined : { create_time: '2026-10-01T02:03:04Z' },
  oauth2_app_client_id: `Client-${index}`,
  service_principal_client_id: `principal-${index}`,
}));

/** The apps of the workspace in the API's format. The last ones are unused, and two of them share a name. */
export const LISTED_APPS = [
  ...USED_APPS,
  // A second before its creation in the log.
  { name: 'zz', id: 'App-8', create_time: '2026-10-20T15:59:59Z' },
  { name: 'idle', id: 'App-9', creator: 'nobody@example.com', app_status: { state: 'RUNNING' } },
  { name: 'twin', id: 'aaaaaaaa-0001', creator: 'bob@example.com' },
  { name: 'twin', id: 'bbbbbbbb-0002', creator: 'bob@example.com' },
];
