import { delay, HttpResponse, http, type JsonBodyType } from 'msw';
import { setupServer } from 'msw/node';
import type { AppName, Copy, LogFreshness, Meta, Problem, QueryName, Settings, Status } from '@/api/types';

export const settings: Settings = {
  version: '0.1.0',
  source: 'sample',
  refreshIntervalSeconds: 300,
  requestTimeoutSeconds: 60,
  historyDays: 365,
  maximumDays: 365,
  errorRateThreshold: 5,
  segments: [],
  statuses: [],
  actions: ['openApp'],
  quietMinutes: 30,
  workspaces: ['1001'],
  now: '2026-11-23T09:30:00Z',
  viewer: null,
  usersShown: true,
};

export const freshness: LogFreshness = {
  latestEvent: '2026-11-23T09:29:00Z',
  logBegins: '2026-05-30',
  defaultSignal: { signal: 'action', reason: 'actions-by-people', days: 30 },
  copy: null,
  now: '2026-11-23T09:30:00Z',
};

/** A copy of the complete history, with overrides. */
export const copy = (more: Partial<Copy> = {}): Copy => ({
  generation: 5,
  syncing: false,
  completeFrom: null,
  loadedDays: 365,
  historyDays: 365,
  ...more,
});

export const meta: Meta = {
  from: '2026-10-25',
  to: '2026-11-23',
  timeZone: 'UTC',
  asOf: '2026-11-23T09:30:00Z',
  latestEvent: '2026-11-23T09:29:00Z',
  source: 'sample',
  refreshing: false,
  stale: false,
  staleReason: null,
  requestedTo: null,
  signal: 'action',
  logBegins: '2026-05-30',
  caveat: null,
  generation: 1,
};

/**
 * A fake API for component tests. Answers settings, freshness, no app changes and no names. Tests add other answers.
 */
export const api = setupServer(
  http.get('*/api/v1/settings', () => HttpResponse.json(settings)),
  http.get('*/api/v1/freshness', () => HttpResponse.json(freshness)),
  http.get('*/api/v1/app-changes', () => HttpResponse.json({ data: [], meta })),
  http.get('*/api/v1/apps/names', () => HttpResponse.json({ data: [], meta })),
);

/** Answers an endpoint with data. Returns the parameters of its requests, newest last. */
export function answers(name: QueryName, data: JsonBodyType, more: Partial<Meta> = {}): URLSearchParams[] {
  const requests: URLSearchParams[] = [];
  api.use(
    http.get(`*/api/v1/${name}`, ({ request }) => {
      requests.push(new URL(request.url).searchParams);
      return HttpResponse.json({ data, meta: { ...meta, ...more } });
    }),
  );
  return requests;
}

/** Leaves all further queries without an answer, like a stopped warehouse. */
export function answersNothing(): void {
  api.use(
    http.get('*/api/v1/:name', async ({ params }) => {
      if (params.name === 'settings') {
        return undefined;
      }
      await delay('infinite');
      return HttpResponse.error();
    }),
  );
}

/** Lets all further queries fail with a problem. */
export function failsAlways(problem: Partial<Problem>): void {
  api.use(
    http.get('*/api/v1/:name', ({ params }) =>
      params.name === 'settings'
        ? undefined
        : HttpResponse.json(
            { status: 503, retryable: false, action: null, parameter: null, requestId: 'r-1', ...problem },
            { status: 503 },
          ),
    ),
  );
}

/** Answers an endpoint whose answer has no `data` and `meta`. */
export function answersJson(
  name: 'status' | 'freshness',
  body: Status | LogFreshness,
  onRequest: () => void = () => {},
): URLSearchParams[] {
  const requests: URLSearchParams[] = [];
  api.use(
    http.get(`*/api/v1/${name}`, ({ request }) => {
      onRequest();
      requests.push(new URL(request.url).searchParams);
      return HttpResponse.json({ ...body });
    }),
  );
  return requests;
}

/** Answers the names of apps by key. */
export function names(known: AppName[]) {
  api.use(
    http.get('*/api/v1/apps/names', ({ request }) => {
      const requested = new URL(request.url).searchParams.getAll('app');
      return HttpResponse.json({ data: known.filter(({ appKey }) => requested.includes(appKey)), meta });
    }),
  );
}

/** Changes the settings of the server. */
export function configured(more: Partial<Settings>) {
  api.use(http.get('*/api/v1/settings', () => HttpResponse.json({ ...settings, ...more })));
}

/** Lets the next request fail with a problem. Further requests get the previous answer. */
export function failsOnce(
  name: QueryName | 'settings' | 'status' | 'freshness',
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
