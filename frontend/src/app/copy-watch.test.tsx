import { act, screen, waitFor } from '@testing-library/react';
import { delay, HttpResponse, http } from 'msw';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Copy } from '@/api/types';
import { KpiRow } from '@/features/kpi-summary/kpi-row';
import { StatusPanels } from '@/features/status/status-panels';
import { answers, answersJson, api, copy, failsOnce, freshness } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { fillingStore, status, store } from '@/testing/status';
import { CopyWatch } from './copy-watch';
import { HistoryBanner } from './history-banner';

const shown = (
  <>
    <CopyWatch />
    <HistoryBanner />
    <KpiRow />
  </>
);

/** The requests of the figures. */
let requests: URLSearchParams[];
let freshnessRequests: number;

beforeEach(() => {
  requests = [];
  freshnessRequests = 0;
  api.events.on('request:start', ({ request }) => {
    const { pathname, searchParams } = new URL(request.url);
    if (pathname.endsWith('/kpi-summary')) {
      requests.push(searchParams);
    }
    freshnessRequests += pathname.endsWith('/freshness') ? 1 : 0;
  });
});

afterEach(() => api.events.removeAllListeners());

/** Delays the answers of the endpoint's last handler, so that components see the running request as they do in a browser. */
const slowly = (name: string) =>
  api.use(
    http.get(`*/api/v1/${name}`, async () => {
      await delay(30);
    }),
  );

function answersUsers(users: number, generation: number, refreshing = false) {
  const figure = { value: users, previous: null, change: null };
  const summary = { uniqueUsers: figure, activeApps: figure, interactions: figure, errorRate: figure };
  answers('kpi-summary', summary, { generation, refreshing });
  slowly('kpi-summary');
}

const isCopied = (state: Copy | null) => answersJson('freshness', { ...freshness, copy: state });

/** Renders the figures. The returned function requests the freshness, as its interval does. */
async function opened() {
  const { client } = renderPage(shown);
  await screen.findAllByText('1,001');
  return async () => {
    await act(() => client.refetchQueries({ queryKey: ['freshness'] }));
    await waitFor(() => expect(client.isFetching()).toBe(0));
  };
}

it('shows the figures of a new generation without a click', async () => {
  isCopied(copy({ generation: 5, syncing: true }));
  answersUsers(1001, 5);
  const poll = await opened();
  isCopied(copy({ generation: 6 }));
  answersUsers(1002, 6);
  await poll();
  await screen.findAllByText('1,002');
  expect(requests).toHaveLength(2);
  expect(requests[1]?.has('fresh')).toBe(false);
});

it('requests the figures once for each generation, even if the answers stay old', async () => {
  isCopied(copy({ generation: 5 }));
  answersUsers(1001, 5);
  const poll = await opened();
  isCopied(copy({ generation: 6 }));
  await poll();
  expect(requests).toHaveLength(2);
  await poll();
  await poll();
  expect(requests).toHaveLength(2);
  isCopied(copy({ generation: 7 }));
  await poll();
  expect(requests).toHaveLength(3);
});

it('does not repeat a failed request until the next generation', async () => {
  isCopied(copy({ generation: 5 }));
  answersUsers(1001, 5);
  const poll = await opened();
  isCopied(copy({ generation: 6 }));
  answersUsers(1002, 7);
  failsOnce('kpi-summary', { code: 'QUERY_FAILED', detail: 'The query failed.' });
  slowly('kpi-summary');
  await poll();
  await screen.findByText(/The query failed\./);
  await poll();
  expect(requests).toHaveLength(2);
  isCopied(copy({ generation: 7 }));
  await poll();
  await screen.findAllByText('1,002');
  expect(requests).toHaveLength(3);
});

it('does not request figures that are newer than the freshness', async () => {
  isCopied(copy({ generation: 5 }));
  answersUsers(1001, 6);
  await opened();
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(requests).toHaveLength(1);
});

it('requests the figures of a store that was created anew', async () => {
  isCopied(copy({ generation: 500 }));
  answersUsers(1001, 500);
  const poll = await opened();
  isCopied(copy({ generation: 1, syncing: true, completeFrom: '2026-11-03' }));
  answersUsers(1002, 1);
  await poll();
  await screen.findAllByText('1,002');
  expect(requests).toHaveLength(2);
});

it.each([
  { name: 'the rows are not copied', state: null, generation: 0 },
  { name: 'the answers are not of copied rows', state: copy({ generation: 6 }), generation: 0 },
  { name: 'the store is empty', state: copy({ generation: 0, syncing: true }), generation: 5 },
])('does not request the figures again if $name', async ({ state, generation }) => {
  isCopied(state);
  answersUsers(1001, generation);
  const poll = await opened();
  await poll();
  expect(requests).toHaveLength(1);
});

it('requests figures again that failed before the first rows were copied', async () => {
  isCopied(copy({ generation: 0, syncing: true }));
  answersUsers(1001, 1);
  failsOnce('kpi-summary', { code: 'QUERY_TIMEOUT', detail: 'The query took too long.', retryable: true });
  const { client } = renderPage(shown);
  await screen.findByText('The query took too long.');
  isCopied(copy({ generation: 1, syncing: true, completeFrom: '2026-11-03' }));
  await act(() => client.refetchQueries({ queryKey: ['freshness'] }));
  await screen.findAllByText('1,001');
  expect(requests).toHaveLength(2);
});

it('requests the freshness if an answer shows that a copy has begun', async () => {
  answersJson('freshness', { ...freshness, copy: copy({ generation: 5 }) }, () =>
    isCopied(copy({ generation: 5, syncing: true })),
  );
  answersUsers(1001, 5, true);
  await opened();
  await waitFor(() => expect(freshnessRequests).toBe(2));
  // The second answer shows the copy, so that further answers of the panels request nothing.
  await waitFor(() => expect(requests.length).toBeGreaterThan(1));
  expect(freshnessRequests).toBe(2);
});

it('does not repeat a failed request of the freshness', async () => {
  answersJson('freshness', { ...freshness, copy: copy({ generation: 5 }) }, () => {
    api.use(http.get('*/api/v1/freshness', () => HttpResponse.error()));
    slowly('freshness');
  });
  answersUsers(1001, 5, true);
  await opened();
  await waitFor(() => expect(freshnessRequests).toBe(2));
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(freshnessRequests).toBe(2);
});

it('shows the new state of the store on the status page', async () => {
  isCopied(copy({ generation: 9, syncing: true, completeFrom: '2026-10-21' }));
  answersJson('status', { ...status, store: fillingStore() });
  const { client } = renderPage(
    <>
      <CopyWatch />
      <HistoryBanner />
      <StatusPanels />
    </>,
    '/status?timeZone=UTC',
  );
  await screen.findByText(/^From .*34 of 365 days/);
  isCopied(copy({ generation: 187 }));
  const statusRequests = answersJson('status', { ...status, store: store() });
  await act(() => client.refetchQueries({ queryKey: ['freshness'] }));
  await screen.findByText('From Mon, Nov 24, 2025 (365 days)');
  expect(statusRequests).toHaveLength(1);
  expect(statusRequests[0]?.has('fresh')).toBe(false);
});
