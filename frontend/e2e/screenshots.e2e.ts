import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { launchBrowser } from './support/browser.ts';
import { allDrawn, panel } from './support/panels.ts';
import { visit } from './support/visit.ts';

const folder = fileURLToPath(new URL('../target/screenshots', import.meta.url));
const address = inject('address');

let browser: Browser;

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
  browser = await launchBrowser();
});
afterAll(() => browser.close());

it.each([
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
] as const)('the whole page, $width wide, $colorScheme', async ({ width, colorScheme }) => {
  const { page, close, complaints } = await visit(browser, address, {
    viewport: { width, height: 900 },
    colorScheme,
    hasTouch: width < 500,
  });
  await allDrawn(page);
  const users = panel(page, 'user-segmentation');
  await users.scrollIntoViewIfNeeded();
  await users.locator('tbody tr').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  await page.screenshot({ path: `${folder}/overview-${width}-${colorScheme}.png`, fullPage: true });
  await close();
  expect(complaints).toEqual([]);
});
