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

it("retries a starting warehouse after the server's delay", () => {
  const starting = failure('WAREHOUSE_STARTING', true, 7_000);
  expect(shouldRetry(20, starting)).toBe(true);
  expect(retryDelay(0, starting)).toBe(7_000);
});

it('retries an unreachable server', () => {
  expect(shouldRetry(20, unreachable())).toBe(true);
});

it('does not retry a missing permission', () => {
  expect(shouldRetry(0, failure('PERMISSION_DENIED', false))).toBe(false);
});

it('does not retry a query that timed out', () => {
  expect(shouldRetry(0, failure('QUERY_TIMEOUT', true))).toBe(false);
});

it('follows one Retry-After, not two', () => {
  const busy = failure('TOO_MANY_QUERIES', true, 2_000);
  expect(shouldRetry(0, busy)).toBe(true);
  expect(shouldRetry(1, busy)).toBe(false);
});
