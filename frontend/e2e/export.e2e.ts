import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { bringIntoView, drawn, panel } from './support/panels.ts';
import { readSheet } from './support/workbook.ts';

const address = inject('address');
const visit = browse();
const range = 'days=7&timeZone=Europe/Berlin';

async function download(page: Page, title: string, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: `Export ${title}` }).click();
  const arriving = page.waitForEvent('download');
  await page.getByText(format, { exact: true }).and(page.locator(':visible')).click();
  const file = await readFile(await (await arriving).path());
  expect(await page.locator('.menu:popover-open').count(), 'open menus').toBe(0);
  return file;
}

it('a CSV has all rows of the panel, beyond the limit of the chart', async () => {
  const { page } = await visit(`${address}/?${range}`);
  await drawn(page, 'top-apps');
  const { data } = await queryApi(address, 'top-apps', `${range}&limit=1000`);
  const text = (await download(page, 'Top 10 apps', 'CSV')).toString('utf8');
  const [header, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  expect(header).toBe('App,App key,Name,Interactions,Unique users,Share,Rank,Previous rank,Movement');
  expect(data.length).toBeGreaterThan(10);
  expect(lines.map((line) => line.split(',')[0]?.replaceAll('"', ''))).toEqual(data.map((row) => row.app));
  expect(lines.map((line) => Number(line.split(',')[3]))).toEqual(data.map((row) => row.interactions));
});

it('an Excel file has typed cells, a frozen header and its filters', async () => {
  const { page } = await visit(`${address}/?${range}&app=sales-explorer`);
  await drawn(page, 'dau-trend');
  const { data } = await queryApi(address, 'dau-trend', `${range}&app=sales-explorer`);
  const file = await download(page, 'Daily active users', 'Excel');
  const { rows, frozenRows } = readSheet(file, 1);
  expect(frozenRows).toBe(1);
  expect(rows[0]).toEqual(['Date', 'Hour', 'Active users', 'Interactions', 'Apps accessed', 'Complete']);
  expect(rows.slice(1).map((row) => row.filter((cell, index) => index > 0 && cell !== null))).toEqual(
    data.map((day) => [day.activeUsers, day.interactions, day.appsAccessed, day.complete]),
  );
  expect(readSheet(file, 2).rows.flat()).toContain('sales-explorer');
});

it('the export of users uses the search and filters of the table', async () => {
  const { page } = await visit(`${address}/?${range}&search=garcia`);
  await bringIntoView(panel(page, 'user-segmentation'));
  await panel(page, 'user-segmentation').locator('tbody tr').first().waitFor();
  const { data } = await queryApi(address, 'user-segmentation', `${range}&search=garcia&limit=1000`);
  const text = (await download(page, 'users', 'CSV')).toString('utf8');
  const users = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(users).toEqual(data.map((row) => row.user));
});

it('a chart is saved as a PNG', async () => {
  const { page } = await visit(`${address}/?${range}`);
  await drawn(page, 'usage-heatmap');
  const file = await download(page, 'Usage by weekday and hour', 'Picture (PNG)');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect(file.readUInt32BE(16)).toBe(2560);
});

it.each(['show=crashed', 'show=idle&idle=7', 'search=explorer&sort=owner&order=asc', 'app=sales-explorer'])(
  'the export of apps has the rows of the page (%s)',
  async (selection) => {
    const { page } = await visit(`${address}/apps?${range}&${selection}`);
    await panel(page, 'apps').locator('tbody tr').first().waitFor();
    const shown = await panel(page, 'apps').locator('tbody th .link').allTextContents();
    const pager =
      (await panel(page, 'apps')
        .getByText(/^\d+–\d+ of \d+$/)
        .textContent()) ?? '';
    const text = (await download(page, 'apps', 'CSV')).toString('utf8');
    const apps = text
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(apps.slice(0, 25)).toEqual(shown);
    expect(pager.endsWith(` of ${apps.length}`)).toBe(true);
  },
);

it('the export of app changes has the rows of the page', async () => {
  // The last week of the sample has no failed deployment.
  const { page } = await visit(
    `${address}/apps?days=90&timeZone=Europe/Berlin&action=deployApp&outcome=failed`,
  );
  const changes = panel(page, 'app-changes');
  await bringIntoView(changes);
  await changes.locator('tbody tr').first().waitFor();
  const shown = await changes
    .locator('tbody time')
    .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTimeElement).dateTime));
  expect(shown.length).toBeGreaterThan(1);
  const text = (await download(page, 'app changes', 'CSV')).toString('utf8');
  const times = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(times).toEqual(shown);
});
