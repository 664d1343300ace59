import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, readProblem, sessionEnded, timedOut, unreachable, unreadable } from './api-error';
import type { paths } from './schema';

/** Added to the server's time limit, so that the server's error arrives before our timeout. */
const marginSeconds = 15;
let timeoutSeconds = 90;

/** Sets the request timeout from the server's time limit. */
export function setServerTimeout(seconds: number): void {
  timeoutSeconds = seconds + marginSeconds;
}

type QueryValue = string | number | boolean | readonly string[] | null | undefined;
/** Query parameters by API name. A list is a repeated parameter; null and undefined are omitted. */
export type QueryParams = { readonly [name: string]: QueryValue };

/** The query string with parameters sorted by name, so that equal requests have equal addresses. */
export function toQueryString(params: QueryParams): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const item of Array.isArray(value) ? value : [value ?? []].flat()) {
      search.append(name, String(item));
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/**
 * Throws unless the response is JSON. A successful response of another type is the sign-in page of the platform's
 * proxy.
 */
const checkAnswer: Middleware = {
  async onResponse({ response }) {
    if (!response.ok) {
      throw await readProblem(response);
    }
    if (!/^application\/json\b/.test(response.headers.get('Content-Type') ?? '')) {
      throw sessionEnded();
    }
  },
};

const client = createClient<paths>({
  baseUrl: globalThis.location?.origin,
  headers: { Accept: 'application/json' },
  // The API never redirects. A followed redirect to another origin would look like a broken connection.
  redirect: 'manual',
  querySerializer: (query) => toQueryString(query as QueryParams),
  fetch: (request) => fetch(request),
});
client.use(checkAnswer);

interface JsonGet {
  get: { responses: { 200: { content: { 'application/json': unknown } } } };
}
/** The paths with a JSON answer. */
export type JsonPath = { [Path in keyof paths]: paths[Path] extends JsonGet ? Path : never }[keyof paths];
/** The query parameters of a path. */
export type ParamsOf<Path extends keyof paths> = paths[Path] extends {
  get: { parameters: { query?: infer Query } };
}
  ? [Query] extends [undefined]
    ? Record<string, never>
    : NonNullable<Query>
  : never;
/** The JSON of a path's successful answer. */
export type AnswerOf<Path extends JsonPath> = paths[Path] extends {
  get: { responses: { 200: { content: { 'application/json': infer Json } } } };
}
  ? Json
  : never;

/**
 * openapi-fetch's types need a literal path. The signature of `getJson` connects path, parameters and answer instead.
 */
type UntypedGet = (path: string, init: object) => Promise<{ data?: unknown }>;

/** Gets JSON. Throws an ApiError for each failure except a cancellation by the caller. */
export async function getJson<Path extends JsonPath>(
  path: Path,
  query: ParamsOf<Path>,
  signal: AbortSignal,
): Promise<AnswerOf<Path>> {
  const seconds = timeoutSeconds;
  const timeout = AbortSignal.timeout(seconds * 1000);
  try {
    const { data } = await (client.GET as unknown as UntypedGet)(path, {
      params: { query },
      signal: AbortSignal.any([signal, timeout]),
    });
    return data as AnswerOf<Path>;
  } catch (error) {
    if (signal.aborted || error instanceof ApiError) {
      throw error;
    }
    if (error instanceof SyntaxError) {
      throw unreadable();
    }
    throw timeout.aborted ? timedOut(seconds) : unreachable();
  }
}
