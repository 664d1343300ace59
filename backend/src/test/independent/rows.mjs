import { beginning, DAY, dateOf, HOUR, local, MINUTE, textOf } from './zones.mjs';

const ACTIONS = ['openApp', 'startApp', 'accessApp', 'viewApp', 'executeApp', 'openApp', 'viewApp', 'stopApp'];
const SIGN_IN_ACTIONS = [
  'mintOAuthToken',
  'mintOAuthToken',
  'mintOAuthAuthorizationCode',
  'workspaceInHouseOAuthClientAuthentication',
  'tokenLogin',
];
const APPS = ['sales', 'churn', 'Sales', 'Zoë\'s "fleet" 100%', 'приложение', 'アプリ', '😀 fun', 'ﬀ', 'zz'];
const EMAILS = [
  'anna@example.com',
  'Anna@Example.COM',
  '  ANNA@example.com ',
  'bob@example.com',
  'carol@example.com',
  'Jürgen.MÜLLER@example.com',
  "dan.o'neil@example.com",
  'eve_100%@example.com',
  '😀@example.com',
  'ﬀ@example.com',
  '',
  '   ',
  null,
  undefined,
  'System-User',
  '0b9f8a52-3f0e-4a57-9c3b-6f2c1d0e8a11',
];
const RESPONSES = [
  { status_code: 200, error_message: '' },
  { status_code: 200, error_message: 'Upstream answered with a warning' },
  { status_code: null, error_message: null },
  { status_code: null, error_message: 'Connection was closed' },
  { status_code: 302 },
  { status_code: 399 },
  { status_code: 400 },
  { status_code: 404, error_message: 'Not found' },
  { status_code: 503 },
  null,
  undefined,
];

/** Every way in which a row names its app, and fails to; JSON breaks by being cut off. */
function paramsOf(kind, name) {
  return [
    null,
    undefined,
    {},
    { app_name: '' },
    { app_name: '   ', name: ` ${name}  ` },
    { app_name: null, name },
    { name },
    { app: JSON.stringify({ name, description: 'said "so"' }) },
    { app: '{"description":"d","name":" caf\\u00e9 "}' },
    { app: '{"name":null}', app_id: 'id-of-null' },
    { app: '{"name":42}' },
    { app: '{"name":"sales","descript' },
    { app: '{"name":"sal', app_id: 'id-of-broken' },
    { app: '' },
    { app: '["name"]' },
    { app: '{"name":"  "}', app_id: 'id-of-blank' },
    { request_object_type: 'apps', request_object_id: name },
    { request_object_type: 'jobs', request_object_id: name },
    { request_object_id: name },
    { request_object_type: 'apps', request_object_id: ' ', app_id: name },
    { app_id: '0b9f8a52-app' },
    { app_name: 'sales', name: 'not this', app_id: 'nor this' },
  ][kind];
}

const OWNERS = [' Anna@Example.COM ', undefined, 'user5@example.com', '0b9f8a52-3f0e-4a57-9c3b-6f2c1d0e8a11'];

/** Rows know one by an id that it had under another name; one is younger than all use of its name. */
const USED_APPS = ['sales', 'churn', 'fleet', 'renamed'].map((name, index) => ({
  name,
  id: name === 'renamed' ? '0b9f8a52-app' : `App-${index}`,
  creator: OWNERS[index],
  create_time: name === 'fleet' ? '2026-12-24T00:00:00Z' : '2025-01-02T03:04:05Z',
  url: `https://${name}.databricksapps.com`,
  compute_size: index === 0 ? 'LARGE' : 'MEDIUM',
  compute_status: { state: index === 1 ? 'STOPPED' : 'ACTIVE' },
  app_status: { state: ['RUNNING', 'UNAVAILABLE', 'CRASHED', 'NEVER_HEARD_OF'][index] },
  active_deployment: index === 1 ? undefined : { create_time: '2026-10-01T02:03:04Z' },
  oauth2_app_client_id: `Client-${index}`,
  service_principal_client_id: `principal-${index}`,
}));

/** The apps of the workspace, as its API lists them. Nobody uses the last ones, two of which share a name. */
export const LISTED_APPS = [
  ...USED_APPS,
  { name: 'idle', id: 'App-9', creator: 'nobody@example.com', app_status: { state: 'RUNNING' } },
  { name: 'twin', id: 'aaaaaaaa-0001', creator: 'bob@example.com' },
  { name: 'twin', id: 'bbbbbbbb-0002', creator: 'bob@example.com' },
];

/** A few thousand audit rows, the same every time, dense before each of the instants that will count as now. */
export function rowsFor(nows, zones, windowLengths) {
  const draw = generator(20261123);
  const times = [];
  for (const now of nows) {
    for (let i = 0; i < 1500; i++) {
      times.push(now + 2 * DAY - Math.floor(draw(1e6) ** 2 / 1e12 * 92 * DAY));
    }
    for (let i = 0; i < 500; i++) {
      times.push(now - draw(400 * 1440) * MINUTE - draw(60e6));
    }
    times.push(...edges(now, zones, windowLengths));
  }
  const scattered = times.map((time) => scatteredRow(time, draw));
  const signIns = [...edges(nows[0], zones, [1, 30]), ...nows, ...times.slice(0, 120)].flatMap((time) =>
    visit(time - 25 * MINUTE, draw),
  );
  return [...scattered, ...signIns, ...nows.flatMap((now, index) => exactUsers(now, `now${index}`))];
}

/** Just before, at and after now, and the local midnights where windows and their previous periods begin and end. */
function edges(now, zones, windowLengths) {
  const times = [now - 1, now, now + 1, now + HOUR];
  for (const zone of zones) {
    const { day, timeOfDay } = local(zone, now);
    const days = [day, day - 364, day - 365, ...windowLengths.flatMap((length) => [day - length + 1, day - 2 * length + 1])];
    for (const begin of days.map((each) => beginning(zone, each))) {
      times.push(begin - 1, begin, begin + 1);
    }
    for (const length of windowLengths) {
      const cut = beginning(zone, day - length) + timeOfDay;
      times.push(cut - HOUR, cut - 1, cut, cut + 1, cut + HOUR);
    }
  }
  return times;
}

function scatteredRow(time, draw) {
  const often = draw(3) > 0;
  return row(time, {
    date: dateOf(Math.floor(time / DAY) + (draw(20) === 0 ? draw(3) - 1 : 0)),
    service: draw(12) === 0 ? 'unityCatalog' : 'apps',
    action: ACTIONS[draw(ACTIONS.length)],
    params: paramsOf(often ? 21 : draw(22), APPS[draw(APPS.length)]) ?? null,
    email: draw(3) === 0 ? `user${draw(40)}@example.com` : EMAILS[draw(EMAILS.length)],
    response: draw(2) === 0 ? { status_code: 200 } : RESPONSES[draw(RESPONSES.length)],
  });
}

/** A sign-in and the tokens after it, around the quiet time and over midnight; clients that are no app among them. */
function visit(start, draw) {
  const app = draw(USED_APPS.length);
  const user = draw(2) === 0 ? EMAILS[draw(EMAILS.length)] : `user${draw(10)}@example.com`;
  return [0, 0, 1, 12 * MINUTE, 42 * MINUTE - 1, 72 * MINUTE - 1, 102 * MINUTE, 7 * HOUR].map((later) =>
    row(start + later, {
      service: draw(5) === 0 ? 'apps' : 'accounts',
      action: SIGN_IN_ACTIONS[draw(SIGN_IN_ACTIONS.length)],
      params: [
        { client_id: `client-${app}` },
        { client_id: `client-${app}`, app_name: 'not this' },
        { client_id: ` CLIENT-${app} ` },
        { client_id: `principal-${app}` },
        { client_id: 'databricks-cli' },
        { client_id: null },
        {},
        null,
      ][Math.max(0, draw(14) - 6)],
      email: draw(9) === 0 ? `Principal-${draw(USED_APPS.length)}` : user,
      response: RESPONSES[draw(RESPONSES.length)],
    }),
  );
}

/** Users at the bounds of segments and statuses, as seen from a now. */
function exactUsers(now, name) {
  const clicks = [9, 10, 49, 50, 99, 100].flatMap((count) =>
    Array.from({ length: count }, (_, index) =>
      row(now - 6 * HOUR - (index % 5) * DAY - index, { email: `${name}-clicks${count}@example.com` }),
    ),
  );
  const ages = [0, 7, 8, 30, 31, 89, 90, 364, 365].map((days) =>
    row(now - days * DAY, { email: `${name}-age${days}@example.com` }),
  );
  return [...clicks, ...ages];
}

function row(time, { date, service = 'apps', action = 'openApp', params = { app_name: 'churn' }, email, response }) {
  return {
    event_time: textOf(time),
    event_date: date ?? dateOf(Math.floor(time / DAY)),
    service_name: service,
    action_name: action,
    request_params: params,
    user_identity: email === undefined ? null : { email, subject_name: null },
    response,
  };
}

/** Whole numbers from 0 to below a bound; a linear congruence is random enough here. */
function generator(seed) {
  let state = BigInt(seed);
  return (bound) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
    return Number((state >> 33n) % BigInt(bound));
  };
}
