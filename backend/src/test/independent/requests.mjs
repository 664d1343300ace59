import { idOf, keyOf } from './keys.mjs';
import { OWN_WORKSPACE } from './inventory.mjs';
import { folded } from './read-rows.mjs';
import { SUCCESSORS } from './succession-rows.mjs';
import { instantOf } from './zones.mjs';

export const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Adelaide', 'Asia/Kolkata'];
export const WINDOW_LENGTHS = [1, 7, 30, 90];

const ENDPOINTS = [
  'kpi-summary',
  'dau-trend',
  'top-apps',
  'usage-heatmap',
  'error-monitoring',
  'app-failures',
  'user-cohorts',
  'user-segmentation',
  'user-counts',
];

const WINDOWS = [
  ...WINDOW_LENGTHS.map((days) => ({ days })),
  { days: 182 },
  { days: 183 },
  { days: 365 },
  { from: '2026-03-01', to: '2026-04-06' },
  { from: '2025-12-24', to: '2026-01-06' },
  { from: '2025-06-01', to: '2025-07-15' },
  { from: '2025-02-01', to: '2025-04-10' },
];

const FILTERS = [
  { includeServicePrincipals: true },
  { app: ['Unknown app'] },
  { app: ['sales', 'Zoë\'s "fleet" 100%', 'no such app'] },
  { user: ['anna@example.com', 'Jürgen.müller@example.com'] },
  { app: ['churn'], user: ['system-user', 'bob@example.com'], includeServicePrincipals: true },
  { dayOfWeek: 1 },
  { hour: 0 },
  { dayOfWeek: 7, hour: 23, includeServicePrincipals: true },
  { segment: 'POWER' },
  { segment: 'CASUAL', app: ['churn'] },
  { activity: 'INACTIVE' },
  { activity: 'ACTIVE', segment: 'REGULAR' },
  { user: ['nobody@example.com'] },
  { user: ['ΝΙΚΟΣ@example.com', 'irem@example.com'] },
];

const SIGNALS = [
  { signal: 'sign-in' },
  { signal: 'all' },
  { signal: 'sign-in', includeServicePrincipals: true },
  { signal: 'all', days: 90, segment: 'CASUAL' },
  { signal: 'sign-in', app: ['sales', 'renamed'], hour: 0 },
  { signal: 'sign-in', days: 7, activity: 'ACTIVE', dayOfWeek: 2 },
];

const LISTS = [
  { limit: 1 },
  { limit: 7 },
  { search: ' AN' },
  { search: '%' },
  { search: 'ü', limit: 1000 },
  { search: 'no such user' },
  { newOnly: true, days: 60, limit: 1000 },
  { newOnly: true, days: 7, segment: 'CASUAL' },
  ...['user', 'segment', 'activity', 'interactions', 'appsAccessed', 'daysActive', 'interactionsPerDay', 'lastSeen', 'favouriteApp'].flatMap(
    (sort) => [
      { sort, order: 'asc', limit: 1000 },
      { sort, order: 'desc', limit: 20 },
    ],
  ),
];

const USER_COUNTS = [{ search: ' AN' }, { newOnly: true, days: 60 }, { newOnly: true, days: 7, activity: 'ACTIVE' }];

const DAYS = ['2026-03-08', '2026-03-29', '2026-04-05', '2026-01-07'].map((day) => ({ from: day, to: day }));

const KEYS = SUCCESSORS.map(([workspace, deleted, name]) =>
  idOf(keyOf(workspace, deleted === '' ? '' : String(instantOf(deleted)), name)),
);

const SCOPES = [
  { workspace: [OWN_WORKSPACE] },
  { workspace: ['222'] },
  { workspace: ['222', OWN_WORKSPACE] },
  { workspace: ['333'] },
];

/** Apps by key, alone, among others, and together with a workspace. */
const SCOPED_APPS = [
  ...KEYS.map((key) => ({ app: [key] })),
  { app: [KEYS[1], 'churn', '_'], workspace: [OWN_WORKSPACE] },
  { app: [KEYS[0], KEYS[4]], workspace: ['222'], segment: 'CASUAL' },
  { app: ['zz'], activity: 'ACTIVE' },
];

/** The requests: an endpoint and its parameters. */
export function requests() {
  const zones = ZONES.map((timeZone) => ({ timeZone }));
  return [
    ...requestsOfScope(),
    ...combined(ENDPOINTS, zones, WINDOWS),
    ...combined(ENDPOINTS, zones.slice(1, 4), FILTERS),
    ...combined(ENDPOINTS, zones, SIGNALS),
    ...combined(['apps'], zones.slice(1, 4), WINDOWS, [{}, { signal: 'sign-in' }, { signal: 'all', includeServicePrincipals: true }]),
    ...combined(['top-apps'], zones.slice(0, 2), LISTS.slice(0, 2)),
    ...combined(['user-segmentation'], zones.slice(1, 3), LISTS),
    ...combined(['user-counts'], zones.slice(1, 3), USER_COUNTS),
    // The days of a clock change, by hours.
    ...combined(['dau-trend', 'error-monitoring', 'user-cohorts'], zones, DAYS),
  ];
}

/** The requests for workspaces and single apps. */
export function requestsOfScope() {
  const windows = [{ days: 30 }, { days: 365, signal: 'all' }, { days: 90, signal: 'sign-in' }];
  return [
    ...combined(ENDPOINTS, [{ timeZone: 'America/New_York' }], windows, [...SCOPES, ...SCOPED_APPS]),
    ...combined(['apps'], [{ timeZone: 'Europe/Berlin' }], windows, SCOPES),
  ];
}

/** The Cartesian product of the endpoints and the choices. */
function combined(endpoints, ...choices) {
  return choices.reduce(
    (requests, choice) => requests.flatMap((request) => choice.map((parameters) => ({ ...request, ...parameters }))),
    endpoints.map((endpoint) => ({ endpoint })),
  );
}

export function queryOf({ endpoint: _, ...parameters }) {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs).toString();
}

/** The request's filters with defaults. */
export function filtersOf(request, defaultSignal) {
  return {
    zone: request.timeZone,
    days: request.from === undefined ? (request.days ?? 30) : null,
    from: request.from,
    to: request.to,
    workspaces: request.workspace ?? [],
    apps: request.app ?? [],
    users: (request.user ?? []).map(folded),
    includeServicePrincipals: request.includeServicePrincipals ?? false,
    dayOfWeek: request.dayOfWeek ?? null,
    hour: request.hour ?? null,
    signal: request.signal ?? defaultSignal,
    segment: request.segment ?? null,
    activity: request.activity ?? null,
    newOnly: request.newOnly ?? false,
    search: request.search ?? '',
    sort: request.sort ?? 'interactions',
    order: request.order ?? 'desc',
    limit: request.limit,
  };
}
