import { act, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { Copy } from '@/api/types';
import { answersJson, copy, freshness } from '@/testing/fake-api';
import { renderPage } from '@/testing/render-page';
import { HistoryBanner } from './history-banner';

const isCopied = (state: Copy | null) => answersJson('freshness', { ...freshness, copy: state });
const filling = copy({ generation: 9, syncing: true, completeFrom: '2026-11-03', loadedDays: 34 });
const progressBar = () => screen.getByRole<HTMLProgressElement>('progressbar', { name: /^Loaded days/ });

/** Renders the banner. The returned function requests the freshness, as its interval does. */
function opened() {
  const { client } = renderPage(<HistoryBanner />);
  return () => act(() => client.refetchQueries({ queryKey: ['freshness'] }));
}

it('shows from which day the figures are complete until the history is loaded', async () => {
  isCopied(filling);
  const poll = opened();
  const banner = await screen.findByRole('complementary', { name: 'History' });
  expect(banner.textContent?.trim()).toBe(
    'The history is being loaded: figures are complete from Tue, Nov 3, 2026 (34 of 365 days).',
  );
  expect([progressBar().value, progressBar().max]).toEqual([34, 365]);
  isCopied({ ...filling, completeFrom: '2026-06-03', loadedDays: 187 });
  await poll();
  await screen.findByText(/187 of 365 days/);
  expect(progressBar().value).toBe(187);
  isCopied(copy({ generation: 20 }));
  await poll();
  await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull());
});

it('shows that the first rows are loaded, with a progress that is not known', async () => {
  isCopied(copy({ generation: 0, syncing: true, loadedDays: 0 }));
  opened();
  await screen.findByText('The first rows are being loaded.');
  expect(progressBar().hasAttribute('value')).toBe(false);
});

it.each([
  { name: 'the rows are not copied', state: null },
  { name: 'the history is complete', state: copy({ syncing: true }) },
])('is not shown if $name', async ({ state }) => {
  isCopied(state);
  const poll = opened();
  await poll();
  expect(screen.queryByRole('complementary')).toBeNull();
});
