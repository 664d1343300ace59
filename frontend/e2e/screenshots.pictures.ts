import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, appsListed, bringIntoView, panel, statusShown } from './support/panels.ts';
import { statusWithProblems } from './support/status.ts';

const folder = fileURLToPath(new URL('../target/screenshots', import.meta.url));
const address = inject('address');
const visit = browse();

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
});

const views = [
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const;

it.each(views)('the overview, $width wide, $colorScheme', async ({ width, colorScheme }) => {
  const { page } = await visit(address, {
    viewport: { width, height: 900 },
    colorScheme,
    hasTouch: width < 500,
  });
  await allDrawn(page);
  const users = panel(page, 'user-segmentation');
  await bringIntoView(users);
  await users.locator('tbody tr').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/overview-${width}-${colorScheme}.png`, fullPage: true });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

it.each(views)('the apps and the status, $width wide, $colorScheme', async ({ width, colorScheme }) => {
  const { page } = await visit(`${address}/apps`, {
    viewport: { width, height: 900 },
    colorScheme,
    hasTouch: width < 500,
  });
  await appsListed(page);
  await page.screenshot({ path: `${folder}/apps-${width}-${colorScheme}.png`, fullPage: true });
  await page.route('**/api/v1/status', (route) => route.fulfill({ json: statusWithProblems }));
  await page.goto(`${address}/status`);
  await statusShown(page);
  await page.screenshot({ path: `${folder}/status-${width}-${colorScheme}.png`, fullPage: true });
});

it('the picture in the README', async () => {
  const { page } = await visit(`${address}/?days=30&timeZone=Europe/Berlin`, {
    viewport: { width: 1280, height: 1240 },
    colorScheme: 'light',
  });
  await allDrawn(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/readme.png` });
});

it('a window without events', async () => {
  const { page } = await visit(`${address}/?user=nobody@example.com`);
  await page.getByText('No data matches these filters').first().waitFor();
  await page.screenshot({ path: `${folder}/empty.png` });
});

it('a day in comparison, filtered by an app', async () => {
  const { page } = await visit(
    `${address}/?days=7&timeZone=Europe/Berlin&app=sales-explorer&compare=previous`,
  );
  await allDrawn(page);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/compared.png`, fullPage: true });
});
