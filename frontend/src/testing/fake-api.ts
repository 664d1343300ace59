import { HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import type { Meta, Problem, QueryName, Settings, Status } from '@/api/types';

export const settings: Settings = {
  version: '0.1.0',
  source: 'sample',
  refreshIntervalSeconds: 300,
  requestTimeoutSeconds: 60,
  retainedDays: 365,
  maximumDays: 365,
  errorRateThreshold: 5,
  segments: [],
  statuses: [],
  actions: ['openApp'],
  signal: 'action',
  quietMinutes: 30,
  now: '2026-11-23T09:30:00Z',
  viewer: null,
  usersShown: true,
};

const meta: Meta = {
  from: '2026-10-25',
  to: '2026-11-23',
  timeZone: 'UTC',
  asOf: '2026-11-23T09:30:00Z',
  latestEvent: '2026-11-23T09:29:00Z',
  source: 'sample',
  refreshing: false,
  stale: false,
  staleReason: null,
  signal: 'action',
  caveat: null,
};

/** An HTTP server for component tests. It knows the settings, and of no events; each test says what else it answers. */
export const api = setupServer(
  http.get('*/api/v1/settings', () => HttpResponse.json(settings)),
  http.get('*/api/v1/app-events', () => HttpResponse.json({ data: [], meta })),
);

/** Asked parameters of an endpoint, newest last. */
export function answers(name: QueryName, data: JsonBodyType, more: Partial<Meta> = {}): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  api.use(
    http.get(`*/api/v1/${name}`, ({ request }) => {
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ data, meta: { ...meta, ...more } });
    }),
  );
  return asked;
}

/** What an endpoint says that is no query: no rows, no meta. */
export function tells(name: 'status', body: Status, onAsked: () => void = () => {}): URLSearchParams[] {
  const asked: URLSearchParams[] = [];
  api.use(
    http.get(`*/api/v1/${name}`, ({ request }) => {
      onAsked();
      asked.push(new URL(request.url).searchParams);
      return HttpResponse.json({ ...body });
    }),
  );
  return asked;
}

/** The next request fails this way; what was set up before answers the following ones. */
export function failsOnce(
  name: QueryName | 'settings' | 'status',
  problem: Partial<Problem>,
  headers: HeadersInit = {},
) {
  api.use(
    http.get(
      `*/api/v1/${name}`,
      () =>
        HttpResponse.json(
          { status: 503, retryable: false, action: null, parameter: null, requestId: 'r-1', ...problem },
          { status: 503, headers },
        ),
      { once: true },
    ),
  );
}

export function unreachableOnce(name: QueryName | 'settings') {
  api.use(http.get(`*/api/v1/${name}`, () => HttpResponse.error(), { once: true }));
}
