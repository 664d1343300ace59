import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { api } from '@/testing/fake-api';
import { ApiError } from './api-error';
import { getJson, toQueryString } from './client';

const address = 'http://telemetry.test/api/v1/settings';
const ask = () => getJson<unknown>(address, {}, new AbortController().signal);
const failed = () => ask().catch((error: unknown) => error as ApiError);

it('writes parameters in a fixed order and repeats lists', () => {
  expect(toQueryString({ tz: 'UTC', app: ['A & B', 'C'], days: '30' })).toBe(
    '?app=A+%26+B&app=C&days=30&tz=UTC',
  );
  expect(toQueryString({})).toBe('');
});

it('throws what a problem document says, with the time to wait', async () => {
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

it('makes words of a failure that is no problem document', async () => {
  api.use(http.get(address, () => new HttpResponse('<h1>Bad gateway</h1>', { status: 502 })));
  expect(await failed()).toMatchObject({ problem: { code: 'HTTP_502', retryable: true } });
});

it('says that a server which does not answer cannot be reached', async () => {
  api.use(http.get(address, () => HttpResponse.error()));
  expect(await failed()).toMatchObject({ unreachable: true });
});

it('leaves the caller its own cancellation', async () => {
  const cancelled = AbortSignal.abort();
  await expect(getJson(address, {}, cancelled)).rejects.not.toBeInstanceOf(ApiError);
});
