import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import type { Answer, Copy, KpiSummary, LogFreshness } from '../src/api/types.ts';
import { browse } from './support/browse.ts';
import { allDrawn } from './support/panels.ts';
import { withoutAnswers } from './support/without-answers.ts';

const address = inject('address');
const visit = browse();
const complete: Copy = {
  generation: 3,
  syncing: false,
  completeFrom: null,
  loadedDays: 365,
  historyDays: 365,
};

/** The number of interactions in the answers of a generation. */
const interactionsOf = (generation: number) => 1_000_000 + generation;

/** Lets the server answer as if its rows were copied, with other figures in each generation. */
async function serveCopy(page: Page, first: Copy) {
  const served = { copy: first, running: 0, freshnessRequests: 0, figureRequests: 0 };
  await withoutAnswers(page);
  await page.route('**/api/v1/**', async (route) => {
    served.running += 1;
    const path = new URL(route.request().url()).pathname;
    const response = await route.fetch();
    const json: unknown = await response.json();
    if (path.endsWith('/freshness')) {
      served.freshnessRequests += 1;
      (json as LogFreshness).copy = served.copy;
    } else if (typeof json === 'object' && json !== null && 'meta' in json) {
      (json as Answer<unknown>).meta.generation = served.copy.generation;
    }
    if (path.endsWith('/kpi-summary')) {
      served.figureRequests += 1;
      (json as Answer<KpiSummary>).data.interactions.value = interactionsOf(served.copy.generation);
    }
    await route.fulfill({ response, json });
    served.running -= 1;
  });
  return served;
}

it('figures appear while the history is copied, without a click', async () => {
  const { page } = await visit('about:blank');
  const filling = { ...complete, syncing: true };
  const served = await serveCopy(page, {
    ...filling,
    generation: 1,
    completeFrom: '2026-11-03',
    loadedDays: 21,
  });
  await page.clock.install();
  await page.goto(`${address}/?days=30&timeZone=Europe/Berlin`);
  await allDrawn(page);
  const banner = page.getByRole('complementary', { name: 'History' });
  const progress = banner.getByRole('progressbar');
  const interactions = page.locator('[data-kpi="interactions"] .kpi-value');
  const showsFiguresOf = (generation: number) =>
    expect.poll(() => interactions.textContent()).toBe(interactionsOf(generation).toLocaleString('en-US'));
  await banner.getByText('figures are complete from Tue, Nov 3, 2026 (21 of 365 days).').waitFor();
  expect(await progress.getAttribute('value')).toBe('21');
  await showsFiguresOf(1);

  served.copy = { ...filling, generation: 2, completeFrom: '2026-06-03', loadedDays: 174 };
  await page.clock.runFor(5_000);
  await banner.getByText('(174 of 365 days)').waitFor();
  expect(await progress.getAttribute('value')).toBe('174');
  await showsFiguresOf(2);

  served.copy = complete;
  await page.clock.runFor(5_000);
  await banner.waitFor({ state: 'detached' });
  await showsFiguresOf(3);
  expect(served.figureRequests).toBe(3);

  const { freshnessRequests } = served;
  await page.clock.runFor(60_000);
  expect(served.freshnessRequests, 'a complete copy is not followed').toBe(freshnessRequests);
  await page.unrouteAll({ behavior: 'wait' });
});

it('a hidden tab does not follow the copy', async () => {
  const { page } = await visit('about:blank');
  const served = await serveCopy(page, {
    ...complete,
    syncing: true,
    completeFrom: '2026-11-03',
    loadedDays: 21,
  });
  await page.clock.install();
  await page.goto(`${address}/?days=30&timeZone=Europe/Berlin`);
  await allDrawn(page);
  await page.getByRole('complementary', { name: 'History' }).waitFor();
  const followed = (requests: number) =>
    expect
      .poll(async () => {
        await page.clock.runFor(1_000);
        return served.freshnessRequests;
      })
      .toBeGreaterThanOrEqual(requests);
  await followed(served.freshnessRequests + 3);
  const show = (state: string) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      window.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await expect.poll(() => served.running).toBe(0);
  const { freshnessRequests } = served;
  await page.clock.runFor(60_000);
  expect(served.freshnessRequests).toBe(freshnessRequests);
  await show('visible');
  await followed(freshnessRequests + 1);
  await page.unrouteAll({ behavior: 'wait' });
});
