import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { bringIntoView, clickMark, dragZoom, drawn, panel, trace, traces } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const base = 'days=30&timeZone=Europe/Berlin';

/** Waits until the cards show the API's answer for these parameters. */
async function figuresOf(page: Page, parameters: string): Promise<void> {
  const { data } = await queryApi(address, 'kpi-summary', parameters);
  const shown = page.locator('[data-kpi="interactions"] .kpi-value');
  await expect.poll(() => shown.textContent()).toBe(data.interactions.value.toLocaleString('en-US'));
}

const chip = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Remove filter ${name}`) });

const barKeys = async (page: Page) => trace(await traces(page, 'top-apps'), 'Interactions').y;

it('a bar filters the other panels by its app; its chip or a second click removes the filter', async () => {
  const { page } = await visit(address);
  const { data } = await queryApi(address, 'top-apps', `${base}&limit=10`);
  const second = data[1];
  await clickMark(page, 'top-apps', (second?.interactions ?? 0) / 2, second?.appKey ?? '');
  await figuresOf(page, `${base}&app=${second?.appKey}`);
  expect(await barKeys(page)).toEqual(data.map((row) => row.appKey));
  await chip(page, 'App').click();
  await figuresOf(page, base);
  await clickMark(page, 'top-apps', (second?.interactions ?? 0) / 2, second?.appKey ?? '');
  await figuresOf(page, `${base}&app=${second?.appKey}`);
  await clickMark(page, 'top-apps', (second?.interactions ?? 0) / 2, second?.appKey ?? '');
  await figuresOf(page, base);
});

it('the first tap on a bar shows its values, the second filters by its app', async () => {
  const { page } = await visit(address, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await drawn(page, 'top-apps');
  await page.waitForLoadState('networkidle');
  const bar = panel(page, 'top-apps').locator('.bars .point path').nth(1);
  await bringIntoView(bar);
  const values = panel(page, 'top-apps').locator('.hoverlayer .hovertext');
  const tap = async () => {
    const box = await bar.boundingBox();
    await page.touchscreen.tap((box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2);
  };
  await tap();
  await values.waitFor();
  expect(new URL(page.url()).searchParams.has('app')).toBe(false);
  await tap();
  await expect.poll(() => new URL(page.url()).searchParams.has('app')).toBe(true);
});

it('a cell of the heatmap filters by weekday and hour', async () => {
  const { page } = await visit(address);
  await clickMark(page, 'usage-heatmap', 10, 2);
  await page.getByText('Tuesday').first().waitFor();
  await figuresOf(page, `${base}&dayOfWeek=2&hour=10`);
  await clickMark(page, 'usage-heatmap', 10, 2);
  await figuresOf(page, base);
  await clickMark(page, 'usage-heatmap', 10, 2);
  await chip(page, 'Weekday').click();
  await figuresOf(page, `${base}&hour=10`);
});

it.each(['dau-trend', 'user-cohorts', 'error-monitoring'] as const)(
  'a click on a day of %s sets the range',
  async (name) => {
    const { page } = await visit(address);
    await drawn(page, name);
    await clickMark(page, name, '2026-11-18', 100);
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-11-18');
    await figuresOf(page, 'from=2026-11-18&to=2026-11-18&timeZone=Europe/Berlin');
  },
);

it('badges and names in the table filter by segment, activity and user; one button clears all', async () => {
  const { page } = await visit(address);
  const users = panel(page, 'user-segmentation');
  await bringIntoView(users);
  await users.getByRole('button', { name: 'Power' }).first().click();
  await figuresOf(page, `${base}&segment=POWER`);
  await users.getByRole('button', { name: 'Active', exact: true }).first().click();
  await figuresOf(page, `${base}&segment=POWER&activity=ACTIVE`);
  const name = users.locator('tbody th button').first();
  const user = await name.textContent();
  await name.click();
  await figuresOf(page, `${base}&segment=POWER&activity=ACTIVE&user=${user}`);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await figuresOf(page, base);
});

it('dragging zooms one chart, and a button sets the range of the page', async () => {
  const { page } = await visit(address);
  await dragZoom(page, 'dau-trend', 0.4, 0.6);
  const button = page.getByRole('button', { name: /^Set range to/ });
  await button.waitFor();
  expect(new URL(page.url()).searchParams.get('days')).toBe('30');
  await button.click();
  const range = () => new URL(page.url()).searchParams;
  await expect.poll(() => range().get('from')).toMatch(/^2026-11-0/);
  await figuresOf(page, `from=${range().get('from')}&to=${range().get('to')}&timeZone=Europe/Berlin`);
});
