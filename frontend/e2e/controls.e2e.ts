import { beforeEach, expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { bringIntoView, drawn, panel, trace, traces } from './support/panels.ts';
import { chooseZone, openMore } from './support/toolbar.ts';
import type { Visit } from './support/visit.ts';

const address = inject('address');

const open = browse();
let visitor: Visit;

beforeEach(async () => {
  visitor = await open(address);
  await drawn(visitor.page, 'dau-trend');
});

const parameter = (name: string) => new URL(visitor.page.url()).searchParams.get(name);
const days = async () => {
  const lines = await traces(visitor.page, 'dau-trend');
  return trace(lines, 'Active users').x.length + 1;
};

it.each([7, 90])('the charts show the last %i days', async (dayCount) => {
  await visitor.page.getByRole('button', { name: `Last ${dayCount} days` }).click();
  await expect.poll(days).toBe(dayCount);
  expect(parameter('days')).toBe(String(dayCount));
});

it('a custom range shows only its days', async () => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Custom' }).click();
  await page.getByLabel('From').fill('2026-11-02');
  await page.getByLabel('To', { exact: true }).fill('2026-11-08');
  await page.getByRole('button', { name: 'Apply' }).click();
  const { data } = await queryApi(
    address,
    'dau-trend',
    'from=2026-11-02&to=2026-11-08&timeZone=Europe/Berlin',
  );
  const drawnUsers = async () => trace(await traces(page, 'dau-trend'), 'Active users').y;
  await expect.poll(drawnUsers).toEqual(data.map((day) => day.activeUsers));
});

it('an invalid custom range cannot be applied', async () => {
  const { page } = visitor;
  await page.getByRole('button', { name: 'Custom' }).click();
  await page.getByLabel('From').fill('2026-11-20');
  await page.getByLabel('To', { exact: true }).fill('2026-11-10');
  await page.getByText('The first day is after the last day.').waitFor();
  expect(await page.getByRole('button', { name: 'Apply' }).isDisabled()).toBe(true);
});

it('another time zone shifts the hours and the last update', async () => {
  const { page } = visitor;
  await chooseZone(page, 'Asia/Kolkata');
  await page.getByText('2026-11-23 15:00:00').waitFor();
  const { data } = await queryApi(address, 'usage-heatmap', 'days=30&timeZone=Asia/Kolkata');
  await drawn(page, 'usage-heatmap');
  const { z = [] } = trace(await traces(page, 'usage-heatmap'), 'Interactions');
  expect(z[0]?.[9]).toBe(data.find((cell) => cell.dayOfWeek === 1 && cell.hour === 9)?.interactions);
});

it('all principals count more than people alone', async () => {
  const { page } = visitor;
  await openMore(page);
  await page.getByTitle('Principals', { exact: true }).selectOption('all');
  const { data } = await queryApi(
    address,
    'kpi-summary',
    'days=30&timeZone=Europe/Berlin&includeServicePrincipals=true',
  );
  const shown = page.locator('[data-kpi="uniqueUsers"] .kpi-value');
  await expect.poll(() => shown.textContent()).toBe(data.uniqueUsers.value.toLocaleString('en-US'));
});

it.each([
  {
    picker: /^Apps:/,
    search: 'Search apps to choose',
    typed: 'pricing-copilot',
    parameter: 'app',
    chip: /^Remove filter App/,
  },
  {
    picker: /^People:/,
    search: 'Search people to choose',
    typed: 'garcia',
    parameter: 'user',
    chip: /^Remove filter User/,
  },
])(
  '$search: two are chosen by keyboard, and one is removed',
  async ({ picker, search, typed, parameter, chip }) => {
    const { page } = visitor;
    await page.getByRole('button', { name: picker }).press('Enter');
    const field = page.getByRole('combobox', { name: search });
    await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.pressSequentially(typed);
    await page.getByRole('option', { name: typed }).first().waitFor();
    await page.getByText(/by interactions\.$/).waitFor();
    await page.keyboard.press('Enter');
    await field.fill('');
    await page.getByRole('option').nth(3).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const chosen = () => new URL(page.url()).searchParams.getAll(parameter);
    await expect.poll(chosen).toHaveLength(2);
    await page.keyboard.press('Escape');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    await expect.poll(focused).toMatch(/: 2 chosen$/);
    const [first = '', second = ''] = chosen();
    const { data } = await queryApi(
      address,
      'kpi-summary',
      new URLSearchParams([
        ['days', '30'],
        ['timeZone', 'Europe/Berlin'],
        [parameter, first],
        [parameter, second],
      ]).toString(),
    );
    const shown = page.locator('[data-kpi="interactions"] .kpi-value');
    await expect.poll(() => shown.textContent()).toBe(data.interactions.value.toLocaleString('en-US'));
    await page.getByRole('button', { name: chip }).first().click();
    await expect.poll(chosen).toEqual([second]);
  },
);

it('a choice of the menu is visible when the menu is closed, and can be reset', async () => {
  const { page } = visitor;
  await openMore(page);
  await page.getByRole('switch', { name: 'Compare' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog', { name: 'More filters' }).waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Reset Compare: Earlier weeks' }).click();
  expect(parameter('compare')).toBeNull();
});

it('the link of the page can be copied', async () => {
  const { page } = visitor;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').getByText('Link copied').waitFor({ state: 'attached' });
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
});

it('the window is named after the filters', async () => {
  const { page } = visitor;
  await page.goto(`${address}/?days=30&timeZone=Europe/Berlin&app=sales-explorer`);
  await expect.poll(() => page.title()).toBe('sales-explorer, 30 days · Apps Telemetry');
});

it('the refresh button requests fresh data and shows a spinner', async () => {
  const { page } = visitor;
  const fresh = page.waitForRequest((request) => request.url().includes('fresh=true'));
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  expect((await fresh).url()).toContain('/api/v1/');
  await page.getByRole('status').getByText('Refreshed').waitFor({ state: 'attached' });
});

it('auto-refresh is on by default and stays off after it was switched off', async () => {
  const { page } = visitor;
  const toggle = page.getByRole('switch', { name: 'Auto-refresh' });
  expect(await toggle.isChecked()).toBe(true);
  await toggle.uncheck();
  await page.reload();
  expect(await page.getByRole('switch', { name: 'Auto-refresh' }).isChecked()).toBe(false);
});

it('the table is sorted, searched and filtered by the server', async () => {
  const { page } = visitor;
  const users = panel(page, 'user-segmentation');
  await bringIntoView(users);
  const first = () => users.locator('tbody th').first().textContent();
  const queryUsers = async (more: string) =>
    (await queryApi(address, 'user-segmentation', `days=30&timeZone=Europe/Berlin&limit=100&${more}`)).data;

  await users.getByRole('button', { name: 'User', exact: true }).click();
  const byName = await queryUsers('sort=user&order=asc');
  await expect.poll(first).toBe(byName[0]?.user);

  await users.getByRole('searchbox', { name: 'Search users' }).fill('garcia');
  const found = await queryUsers('sort=user&order=asc&search=garcia');
  expect(found.length).toBeGreaterThan(0);
  await expect.poll(first).toBe(found[0]?.user);
  expect(parameter('search')).toBe('garcia');
});

it('the colour-blind-safe scale of the heatmap is remembered', async () => {
  const { page } = visitor;
  const button = page.getByRole('button', { name: 'Colour-blind-safe scale' });
  await drawn(page, 'usage-heatmap');
  await button.click();
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await page.reload();
  await drawn(page, 'usage-heatmap');
  expect(await button.getAttribute('aria-pressed')).toBe('true');
});
