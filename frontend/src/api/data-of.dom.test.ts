import { QueryObserver } from '@tanstack/react-query';
import { delay, HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { answers, api, freshness } from '@/testing/fake-api';
import { freshnessQuery } from './freshness';
import { createQueryClient } from './query-client';
import { telemetryQuery } from './telemetry-query';

const data = { uniqueUsers: 1 };

/** Mounts a component that shows the freshness, and returns a function that unmounts it. */
function showFreshness(client: ReturnType<typeof createQueryClient>, timeZone: string) {
  return new QueryObserver(client, freshnessQuery(timeZone)).subscribe(() => {});
}

it('loads a panel although the freshness of another time zone, on which it waits, is cancelled', async () => {
  const client = createQueryClient();
  answers('kpi-summary', data);
  api.use(
    http.get('*/api/v1/freshness', async () => {
      await delay(50);
      return HttpResponse.json(freshness);
    }),
  );
  const leave = showFreshness(client, 'Asia/Kolkata');
  const first = client.fetchQuery(telemetryQuery('kpi-summary', { days: 30, timeZone: 'Asia/Kolkata' }));
  const second = client.fetchQuery(telemetryQuery('kpi-summary', { days: 30, timeZone: 'UTC' }));
  await Promise.resolve();
  leave();
  expect((await first).data).toEqual(data);
  expect((await second).data).toEqual(data);
  expect(client.isFetching()).toBe(0);
});

it('reports a failure of the query on which it waits', async () => {
  const client = createQueryClient();
  api.use(http.get('*/api/v1/freshness', () => HttpResponse.json({}, { status: 500 })));
  await expect(client.fetchQuery(telemetryQuery('kpi-summary', { timeZone: 'UTC' }))).rejects.toThrow(
    'The server answered with status 500.',
  );
});
