import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { type ChartName, clickMark, drawn, panel, traces } from './support/panels.ts';
import { openMore } from './support/toolbar.ts';

const address = inject('address');
const visit = browse();
const range = 'days=30&timeZone=Europe/Berlin';
const timeCharts = ['dau-trend', 'user-cohorts', 'error-monitoring'] as const;

const marks = async (page: Page, name: ChartName) =>
  (await traces(page, name)).find((trace) => trace.name === 'App changes');

async function marked(page: Page, name: ChartName): Promise<void> {
  await drawn(page, name);
  await expect.poll(() => marks(page, name)).toBeDefined();
}

const lane = (page: Page, name: ChartName) => panel(page, name).getByRole('toolbar', { name: 'App changes' });

it('each time chart marks every app change at its time', async () => {
  const { data } = await queryApi(address, 'app-changes', `${range}&limit=1000`);
  const { page } = await visit(`${address}/?${range}`);
  for (const name of timeCharts) {
    await marked(page, name);
    expect((await marks(page, name))?.x).toHaveLength(data.length);
  }
});

it('a deployment that raised errors has a mark of its own, and its card stands above the plot', async () => {
  const { data } = await queryApi(address, 'app-changes', `${range}&limit=1000`);
  const broke = data.filter(({ impact }) => impact?.verdict === 'WORSE');
  const { page } = await visit(`${address}/?${range}`);
  await marked(page, 'dau-trend');
  const buttons = lane(page, 'dau-trend').getByRole('button');
  await expect.poll(() => buttons.count()).toBeGreaterThan(broke.length);
  const first = broke.at(-1);
  const name = new RegExp(`^${first?.app} deployed .*, errors .* → `);
  const mark = lane(page, 'dau-trend').getByRole('button', { name }).first();
  await mark.focus();
  const card = panel(page, 'dau-trend').locator('.change-card');
  expect(await card.locator('li').first().getAttribute('class')).toBe('change-raised');
  const [cardBox, plotBox] = [
    await card.boundingBox(),
    await panel(page, 'dau-trend').locator('.nsewdrag').first().boundingBox(),
  ];
  expect(cardBox?.width).toBeLessThanOrEqual(260);
  expect((cardBox?.y ?? 0) + (cardBox?.height ?? 0)).toBeLessThanOrEqual((plotBox?.y ?? 0) + 1);
});

it('hovering a mark shows its changes, and its link leads to the list of that app and day', async () => {
  const { page } = await visit(`${address}/?${range}`);
  await marked(page, 'dau-trend');
  const name = /^sales-explorer deployed .*, errors/;
  await lane(page, 'dau-trend').getByRole('button', { name }).first().hover();
  await panel(page, 'dau-trend')
    .locator('.change-card')
    .getByRole('link', { name: 'sales-explorer' })
    .first()
    .click();
  await page.waitForURL(/\/apps\?/);
  const { searchParams } = new URL(page.url());
  expect(searchParams.get('from')).toBe(searchParams.get('to'));
  expect(searchParams.getAll('app')).toHaveLength(1);
  await panel(page, 'app-changes').getByText('Errors rose').first().waitFor();
});

it("the switch hides the marks, in the address and in the browser's settings", async () => {
  const { page } = await visit(`${address}/?${range}`);
  await marked(page, 'dau-trend');
  await page.keyboard.press('e');
  await expect.poll(() => marks(page, 'dau-trend')).toBeUndefined();
  expect(new URL(page.url()).searchParams.get('appChanges')).toBe('off');
  await page.goto(`${address}/?${range}`);
  await drawn(page, 'dau-trend');
  await page.getByRole('button', { name: 'Reset App changes: Hidden' }).waitFor();
  await openMore(page);
  expect(await page.getByRole('switch', { name: 'App changes' }).isChecked()).toBe(false);
});

it('marks do not affect the axes, the comparison and clicks on days', async () => {
  const { page } = await visit(`${address}/?${range}&compare=previous&appChanges=off`);
  const ranges = () =>
    panel(page, 'error-monitoring')
      .locator('.js-plotly-plot')
      .evaluate((graph) => {
        const layout = (graph as unknown as { _fullLayout: Record<string, { range: unknown[] }> })
          ._fullLayout;
        return ['xaxis', 'yaxis', 'yaxis2'].map((name) => layout[name]?.range);
      });
  await drawn(page, 'error-monitoring');
  const compared = async () => (await traces(page, 'error-monitoring')).map((trace) => trace.name);
  await expect.poll(compared).toContain('Error rate, 35 days before');
  const without = await ranges();
  await openMore(page);
  await page.getByRole('switch', { name: 'App changes' }).check();
  await marked(page, 'error-monitoring');
  expect(await ranges()).toEqual(without);
  expect(await compared()).toContain('Error rate, 35 days before');
  await clickMark(page, 'error-monitoring', '2026-11-18', 100);
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-11-18');
});

/** A range that no other test asks for. The document contains the marks of other ranges. */
const notCached = (days: number) => `days=${days}&timeZone=Europe%2FBerlin`;

it('charts are drawn before their marks are loaded', async () => {
  const { page } = await visit('about:blank');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/v1/app-changes*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${address}/?${notCached(13)}`);
  await drawn(page, 'dau-trend');
  expect(await marks(page, 'dau-trend')).toBeUndefined();
  release();
  await marked(page, 'dau-trend');
});

it('failed marks do not affect the charts', async () => {
  const { page } = await visit('about:blank', { expected: /Failed to load resource/ });
  await page.route('**/api/v1/app-changes*', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(`${address}/?${notCached(12)}`);
  await drawn(page, 'dau-trend');
  await drawn(page, 'error-monitoring');
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});
