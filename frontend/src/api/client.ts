import { readProblem, timedOut, unreachable } from './api-error';
import type { QueryParams } from './types';

const timeoutSeconds = 90;

/** Parameters in a fixed order, so that equal requests have equal addresses. */
export function toQueryString(params: QueryParams): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(params).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const item of Array.isArray(value) ? value : [value]) {
      search.append(name, item);
    }
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}

/** GETs JSON; every failure is thrown as an ApiError, except the caller's own cancellation. */
export async function getJson<T>(path: string, params: QueryParams, signal: AbortSignal): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  let response: Response;
  try {
    response = await fetch(`${path}${toQueryString(params)}`, {
      signal: AbortSignal.any([signal, timeout]),
      headers: { Accept: 'application/json' },
    });
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    throw timeout.aborted ? timedOut(timeoutSeconds) : unreachable();
  }
  if (!response.ok) {
    throw await readProblem(response);
  }
  return (await response.json()) as T;
}
