import { expect, it } from 'vitest';
import { ApiError, unreachable } from './api-error';
import { retryDelay, shouldRetry } from './retry-policy';
import type { Problem } from './types';

function failure(code: Problem['code'], retryable: boolean, retryAfterMs: number | null = null): ApiError {
  const problem: Problem = {
    type: 'about:blank',
    title: 'Service Unavailable',
    status: 503,
    detail: 'It failed.',
    code,
    parameter: null,
    retryable,
    action: null,
    requestId: '1',
  };
  return new ApiError(problem, retryAfterMs);
}

it('waits for a warehouse that is starting, as long as the server says', () => {
  const starting = failure('WAREHOUSE_STARTING', true, 7_000);
  expect(shouldRetry(20, starting)).toBe(true);
  expect(retryDelay(0, starting)).toBe(7_000);
});

it('keeps trying a server that cannot be reached', () => {
  expect(shouldRetry(20, unreachable())).toBe(true);
});

it('shows a permission that is missing at once', () => {
  expect(shouldRetry(0, failure('PERMISSION_DENIED', false))).toBe(false);
});

it('does not repeat a long query that ran into its time limit', () => {
  expect(shouldRetry(0, failure('QUERY_TIMEOUT', true))).toBe(false);
});

it('follows one hint to try again, not two', () => {
  const busy = failure('TOO_MANY_QUERIES', true, 2_000);
  expect(shouldRetry(0, busy)).toBe(true);
  expect(shouldRetry(1, busy)).toBe(false);
});
