export const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Adelaide', 'Asia/Kolkata'];
export const WINDOW_LENGTHS = [1, 7, 30, 90];

const EVERY_USER = [
  'kpi-summary',
  'dau-trend',
  'top-apps',
  'usage-heatmap',
  'error-monitoring',
  'user-cohorts',
  'user-segmentation',
];

const WINDOWS = [
  ...WINDOW_LENGTHS.map((days) => ({ days })),
  { days: 182 },
  { days: 183 },
  { days: 365 },
  { from: '2026-03-01', to: '2026-04-06' },
  { from: '2025-12-24', to: '2026-01-06' },
  { from: '2025-06-01', to: '2025-07-15' },
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
  { status: 'INACTIVE' },
  { status: 'ACTIVE', segment: 'REGULAR' },
  { user: ['nobody@example.com'] },
];

const SIGNALS = [
  { signal: 'sign-in' },
  { signal: 'all' },
  { signal: 'sign-in', includeServicePrincipals: true },
  { signal: 'all', days: 90, segment: 'CASUAL' },
  { signal: 'sign-in', app: ['sales', 'renamed'], hour: 0 },
  { signal: 'sign-in', days: 7, status: 'ACTIVE', dayOfWeek: 2 },
];

const LISTS = [
  { limit: 1 },
  { limit: 7 },
  { search: ' AN' },
  { search: '%' },
  { search: 'ü', limit: 1000 },
  { search: 'no such user' },
  ...['user', 'segment', 'status', 'interactions', 'appsAccessed', 'daysActive', 'interactionsPerDay', 'lastSeen'].flatMap(
    (sort) => [
      { sort, order: 'asc', limit: 1000 },
      { sort, order: 'desc', limit: 20 },
    ],
  ),
];

/** What is asked: an endpoint and its parameters, as a viewer would give them. */
export function requests() {
  const combined = (endpoints, ...choices) =>
    choices.reduce(
      (requests, choice) => requests.flatMap((request) => choice.map((more) => ({ ...request, ...more }))),
      endpoints.map((endpoint) => ({ endpoint })),
    );
  const zones = ZONES.map((tz) => ({ tz }));
  return [
    ...combined(EVERY_USER, zones, WINDOWS),
    ...combined(EVERY_USER, zones.slice(1, 4), FILTERS),
    ...combined(EVERY_USER, zones, SIGNALS),
    ...combined(['apps'], zones.slice(1, 4), WINDOWS, [{}, { signal: 'sign-in' }, { signal: 'all', includeServicePrincipals: true }]),
    ...combined(['top-apps'], zones.slice(0, 2), LISTS.slice(0, 2)),
    ...combined(['user-segmentation'], zones.slice(1, 3), LISTS),
  ];
}

export function queryOf({ endpoint: _, ...parameters }) {
  const pairs = Object.entries(parameters).flatMap(([name, value]) => [value].flat().map((each) => [name, each]));
  return new URLSearchParams(pairs).toString();
}

/** The same parameters with what is not given filled in. */
export function filtersOf(request) {
  return {
    zone: request.tz,
    days: request.from === undefined ? (request.days ?? 30) : null,
    from: request.from,
    to: request.to,
    apps: request.app ?? [],
    users: (request.user ?? []).map((user) => user.toLowerCase()),
    includeServicePrincipals: request.includeServicePrincipals ?? false,
    dayOfWeek: request.dayOfWeek ?? null,
    hour: request.hour ?? null,
    signal: request.signal ?? 'action',
    segment: request.segment ?? null,
    status: request.status ?? null,
    search: request.search ?? '',
    sort: request.sort ?? 'interactions',
    order: request.order ?? 'desc',
    limit: request.limit,
  };
}
