import { QueryClient } from '@tanstack/react-query';
import { HttpResponse, http } from 'msw';
import { expect, it } from 'vitest';
import { api, copy, freshness } from '@/testing/fake-api';
import { dataOf } from './data-of';
import { defaultSignalQuery, freshnessQuery } from './freshness';

it('shows that the first rows are being copied while it waits for the default signal', async () => {
  let finishCopy = () => {};
  const copied = new Promise<void>((resolve) => {
    finishCopy = resolve;
  });
  api.use(
    http.get('*/api/v1/freshness', async ({ request }) => {
      if (new URL(request.url).searchParams.get('awaitSignal') === 'false') {
        return HttpResponse.json({ ...freshness, defaultSignal: null, copy: copy({ generation: 0 }) });
      }
      await copied;
      return HttpResponse.json(freshness);
    }),
  );
  const client = new QueryClient();
  const signal = dataOf(client, defaultSignalQuery('UTC'));
  const shown = await dataOf(client, freshnessQuery('UTC'));
  expect(shown.copy?.generation).toBe(0);
  finishCopy();
  expect(await signal).toEqual(freshness.defaultSignal);
});
