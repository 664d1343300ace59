import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { dragZoom, drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const timeCharts = ['dau-trend', 'user-cohorts', 'error-monitoring'] as const;
type TimeChart = (typeof timeCharts)[number];

/** The texts of the axis' labels, from left to right. */
const named = async (page: Page, name: TimeChart) =>
  (await panel(page, name).locator('.xtick text').allTextContents()).filter((label) => label.trim() !== '');

it.each([
  { from: '2026-11-12', to: '2026-11-13', days: ['Nov 12', 'Nov 13'] },
  { from: '2026-11-12', to: '2026-11-16', days: ['Nov 12', 'Nov 13', 'Nov 14', 'Nov 15', 'Nov 16'] },
])('the axis from $from to $to labels each day once', async ({ from, to, days }) => {
  const { page } = await visit(`${address}/?from=${from}&to=${to}&timeZone=Europe/Berlin`);
  for (const name of timeCharts) {
    await drawn(page, name);
    expect(await named(page, name)).toEqual(days);
  }
});

it('the axis of a single day has its hours', async () => {
  const { page } = await visit(`${address}/?from=2026-11-13&to=2026-11-13&timeZone=Europe/Berlin`);
  const hours = Array.from({ length: 9 }, (_, index) => `${String((index * 3) % 24).padStart(2, '0')}:00`);
  for (const name of timeCharts) {
    await drawn(page, name);
    expect(await named(page, name)).toEqual(hours);
  }
});

it('a zoom into a few days labels each day once', async () => {
  const { page } = await visit(`${address}/?days=30&timeZone=Europe/Berlin`);
  await dragZoom(page, 'dau-trend', 12 / 30, 15 / 30);
  await expect.poll(() => named(page, 'dau-trend')).toEqual(['Nov 6', 'Nov 7', 'Nov 8']);
});
