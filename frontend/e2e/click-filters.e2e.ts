import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { ask } from './support/api.ts';
import { browse } from './support/browse.ts';
import { clickMark, drawn, panel, trace, traces } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const base = 'days=30&tz=Europe/Berlin';

/** The cards show what the API says under these parameters: the filter has reached everything. */
async function figuresOf(page: Page, parameters: string): Promise<void> {
  const { data } = await ask(address, 'kpi-summary', parameters);
  const shown = page.locator('[data-kpi="interactions"] .kpi-value');
  await expect.poll(() => shown.textContent()).toBe(data.interactions.value.toLocaleString('en-US'));
}

const chip = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^Remove filter ${name}`) });

it('a bar filters everything by its app, and its chip takes the filter away', async () => {
  const { page } = await visit(address);
  const { data } = await ask(address, 'top-apps', `${base}&limit=10`);
  const second = data[1];
  await clickMark(page, 'top-apps', (second?.interactions ?? 0) / 2, second?.app ?? '');
  await figuresOf(page, `${base}&app=${second?.app}`);
  await expect.poll(async () => trace(await traces(page, 'top-apps'), 'Clicks').y).toEqual([second?.app]);
  await chip(page, 'App').click();
  await figuresOf(page, base);
});

it('a cell of the heatmap filters by weekday and hour', async () => {
  const { page } = await visit(address);
  await clickMark(page, 'usage-heatmap', 10, 2);
  await page.getByText('Tuesday').first().waitFor();
  await figuresOf(page, `${base}&dayOfWeek=2&hour=10`);
  await chip(page, 'Weekday').click();
  await figuresOf(page, `${base}&hour=10`);
});

it.each(['dau-trend', 'user-cohorts', 'error-monitoring'] as const)(
  'a day of %s becomes the range',
  async (name) => {
    const { page } = await visit(address);
    await drawn(page, name);
    await clickMark(page, name, '2026-11-18', 100);
    await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-11-18');
    await figuresOf(page, 'from=2026-11-18&to=2026-11-18&tz=Europe/Berlin');
  },
);

it('badges and names of the table filter by segment, activity and user; one button clears all', async () => {
  const { page } = await visit(address);
  const users = panel(page, 'user-segmentation');
  await users.scrollIntoViewIfNeeded();
  await users.getByRole('button', { name: 'Power' }).first().click();
  await figuresOf(page, `${base}&segment=POWER`);
  await users.getByRole('button', { name: 'Active', exact: true }).first().click();
  await figuresOf(page, `${base}&segment=POWER&status=ACTIVE`);
  const name = users.locator('tbody th button').first();
  const user = await name.textContent();
  await name.click();
  await figuresOf(page, `${base}&segment=POWER&status=ACTIVE&user=${user}`);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await figuresOf(page, base);
});

it('a dragged span zooms one chart, and a button makes it the range of all', async () => {
  const { page } = await visit(address);
  await drawn(page, 'dau-trend');
  const plot = panel(page, 'dau-trend').locator('.nsewdrag').first();
  const box = await plot.boundingBox();
  if (!box) {
    throw new Error('The chart has no plot area.');
  }
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.4, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.6, y, { steps: 8 });
  await page.mouse.up();
  const button = page.getByRole('button', { name: /^Show everything for/ });
  await button.waitFor();
  expect(new URL(page.url()).searchParams.get('days')).toBe('30');
  await button.click();
  const range = () => new URL(page.url()).searchParams;
  await expect.poll(() => range().get('from')).toMatch(/^2026-11-0/);
  await figuresOf(page, `from=${range().get('from')}&to=${range().get('to')}&tz=Europe/Berlin`);
});
