import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { ask } from './support/api.ts';
import { browse } from './support/browse.ts';
import { drawn, panel } from './support/panels.ts';
import { readSheet } from './support/workbook.ts';

const address = inject('address');
const visit = browse();
const range = 'days=7&tz=Europe/Berlin';

async function download(page: Page, title: string, format: string): Promise<Buffer> {
  await page.getByRole('button', { name: `Export ${title}` }).click();
  const arriving = page.waitForEvent('download');
  await page.getByText(format, { exact: true }).and(page.locator(':visible')).click();
  return readFile(await (await arriving).path());
}

it('a CSV holds every row of the panel, beyond what the chart shows', async () => {
  const { page } = await visit(`${address}/?${range}`);
  await drawn(page, 'top-apps');
  const { data } = await ask(address, 'top-apps', `${range}&limit=1000`);
  const text = (await download(page, 'Top 10 apps', 'CSV')).toString('utf8');
  const [header, ...lines] = text
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/);
  expect(header).toBe('app,interactions,uniqueUsers,share');
  expect(data.length).toBeGreaterThan(10);
  expect(lines.map((line) => line.split(',')[0]?.replaceAll('"', ''))).toEqual(data.map((row) => row.app));
  expect(lines.map((line) => Number(line.split(',')[1]))).toEqual(data.map((row) => row.interactions));
});

it('an Excel file holds typed cells under a frozen header, and says its filters', async () => {
  const { page } = await visit(`${address}/?${range}&app=sales-explorer`);
  await drawn(page, 'dau-trend');
  const { data } = await ask(address, 'dau-trend', `${range}&app=sales-explorer`);
  const file = await download(page, 'Daily active users', 'Excel');
  const { rows, frozenRows } = readSheet(file, 1);
  expect(frozenRows).toBe(1);
  expect(rows[0]).toEqual(['date', 'activeUsers', 'interactions', 'appsAccessed', 'complete']);
  expect(rows.slice(1).map((row) => row.slice(1))).toEqual(
    data.map((day) => [day.activeUsers, day.interactions, day.appsAccessed, day.complete]),
  );
  expect(readSheet(file, 2).rows.flat()).toContain('sales-explorer');
});

it('the users are exported under the search and filters of the table', async () => {
  const { page } = await visit(`${address}/?${range}&search=garcia`);
  await panel(page, 'user-segmentation').scrollIntoViewIfNeeded();
  await panel(page, 'user-segmentation').locator('tbody tr').first().waitFor();
  const { data } = await ask(address, 'user-segmentation', `${range}&search=garcia&limit=1000`);
  const text = (await download(page, 'users', 'CSV')).toString('utf8');
  const users = text
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line) => line.split(',')[0]);
  expect(users).toEqual(data.map((row) => row.user));
});

it('a chart is saved as a picture', async () => {
  const { page } = await visit(`${address}/?${range}`);
  await drawn(page, 'usage-heatmap');
  const file = await download(page, 'When apps are used', 'Picture (PNG)');
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  expect(file.readUInt32BE(16)).toBe(2560);
});
