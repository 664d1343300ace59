import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { api } from '@/testing/fake-api';
import { ApiError } from './api-error';
import { getJson, toQueryString } from './client';

const path = '/api/v1/settings';
const address = `*${path}`;
const request = () => getJson(path, {}, new AbortController().signal);
const failed = () => request().catch((error: unknown) => error as ApiError);

it('sorts parameters and repeats lists', () => {
  expect(toQueryString({ timeZone: 'UTC', app: ['A & B', 'C'], days: '30' })).toBe(
    '?app=A+%26+B&app=C&days=30&timeZone=UTC',
  );
  expect(toQueryString({})).toBe('');
});

it('throws the problem document with its Retry-After', async () => {
  api.use(
    http.get(address, () =>
      HttpResponse.json(
        { status: 503, code: 'WAREHOUSE_STARTING', detail: 'The warehouse is starting.' },
        { status: 503, headers: { 'Retry-After': '5', 'Content-Type': 'application/problem+json' } },
      ),
    ),
  );
  const error = await failed();
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ message: 'The warehouse is starting.', retryAfterMs: 5000, starting: true });
});

it('creates a problem for a failure without a problem document', async () => {
  api.use(http.get(address, () => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 })));
  expect(await failed()).toMatchObject({ problem: { code: 'HTTP_502', retryable: true } });
});

it('reports a failed connection as unreachable', async () => {
  api.use(http.get(address, () => HttpResponse.error()));
  expect(await failed()).toMatchObject({ unreachable: true });
});

it("rethrows the caller's cancellation", async () => {
  const cancelled = AbortSignal.abort();
  await expect(getJson(path, {}, cancelled)).rejects.not.toBeInstanceOf(ApiError);
});

it("reports an unreadable response without the parser's message", async () => {
  const headers = { 'Content-Type': 'application/json' };
  api.use(http.get(address, () => new HttpResponse('{"data": [1, 2', { headers })));
  expect(await failed()).toMatchObject({ problem: { code: 'UNREADABLE_ANSWER', retryable: true } });
});
