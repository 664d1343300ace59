import { doubledRows } from './doubled-rows.mjs';
import { USED_APPS } from './inventory.mjs';
import { generator, row } from './row.mjs';
import { successionRows } from './succession-rows.mjs';
import { beginning, DAY, dateOf, HOUR, local, MINUTE } from './zones.mjs';

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
  'İREM@example.com',
  'ΝΙΚΟΣ@example.com',
  'νικοσ@example.com',
  '',
  '   ',
  null,
  undefined,
  'System-User',
  '0b9f8a52-3f0e-4a57-9c3b-6f2c1d0e8a11',
];
const WORKSPACES = ['111', '111', '111', '111', '111', '222', '222', '222', null];
const WORKSPACES_OF_SIGN_INS = ['0', '0', '0', '111', '222', null];
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

/** All valid and malformed ways in which a row names its app; malformed JSON is truncated JSON. */
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

/** A few thousand reproducible audit rows, denser before the given current times. */
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
  return [
    ...doubledRows([...scattered, ...signIns], draw),
    ...successionRows(),
    ...nows.flatMap((now, index) => exactUsers(now, `now${index}`)),
  ];
}

/** Times around now and around the local midnights at the ends of windows and previous periods. */
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
    workspace: WORKSPACES[draw(WORKSPACES.length)],
    service: draw(12) === 0 ? 'unityCatalog' : 'apps',
    action: ACTIONS[draw(ACTIONS.length)],
    params: paramsOf(often ? 21 : draw(22), APPS[draw(APPS.length)]) ?? null,
    email: draw(3) === 0 ? `user${draw(40)}@example.com` : EMAILS[draw(EMAILS.length)],
    response: draw(2) === 0 ? { status_code: 200 } : RESPONSES[draw(RESPONSES.length)],
  });
}

/** A sign-in and later token refreshes, around the quiet time and over midnight; some clients are not apps. */
function visit(start, draw) {
  const app = draw(USED_APPS.length);
  const user = draw(2) === 0 ? EMAILS[draw(EMAILS.length)] : `user${draw(10)}@example.com`;
  return [0, 0, 1, 12 * MINUTE, 42 * MINUTE - 1, 72 * MINUTE - 1, 102 * MINUTE, 7 * HOUR].map((later) =>
    row(start + later, {
      // Account-level rows have another service than apps.
      ...(draw(5) === 0
        ? { service: 'apps', workspace: WORKSPACES[draw(WORKSPACES.length)] }
        : { service: 'accounts', workspace: WORKSPACES_OF_SIGN_INS[draw(WORKSPACES_OF_SIGN_INS.length)] }),
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

/** Users at the bounds of segments and statuses at the given time; their rows have no ids. */
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
