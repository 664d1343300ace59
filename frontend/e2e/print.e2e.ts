import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, appsListed, charts, drawn, panel } from './support/panels.ts';

const folder = fileURLToPath(new URL('../target/print', import.meta.url));
const address = inject('address');
const visit = browse();

beforeAll(async () => {
  await mkdir(folder, { recursive: true });
});

/** A4 without its margins, in CSS pixels. */
const papers = [
  { paper: 'portrait', landscape: false, width: 718 },
  { paper: 'landscape', landscape: true, width: 1047 },
];

/** The right edge of each chart and table. */
const reach = (page: Page) =>
  page.evaluate(() => {
    const drawings = [...document.querySelectorAll('[data-panel] :is(.main-svg, table, .kpi)')];
    return Math.max(...drawings.map((drawing) => drawing.getBoundingClientRect().right));
  });

it.each(papers)(
  'the overview on A4 $paper has all panels, not truncated, with the filters',
  async (sheet) => {
    const { page } = await visit(`${address}/?days=30&timeZone=Europe/Berlin&segment=POWER`, {
      colorScheme: 'dark',
    });
    // No scrolling, because panels below the viewport load without it.
    await page.locator('[data-panel="user-segmentation"] tbody th').first().waitFor();
    await expect.poll(() => page.locator('.js-plotly-plot:has(.main-svg)').count()).toBe(charts.length);
    const pdf = await page.pdf({ format: 'A4', landscape: sheet.landscape, printBackground: true });
    await writeFile(`${folder}/overview-${sheet.paper}.pdf`, pdf);
    expect(pdf.byteLength).toBeGreaterThan(50_000);

    await page.setViewportSize({ width: sheet.width, height: 1000 });
    await page.emulateMedia({ media: 'print' });
    for (const name of charts) {
      await panel(page, name).locator('.main-svg[viewBox]').first().waitFor();
    }
    expect(await page.locator('.print-heading').textContent()).toMatch(
      /Apps Telemetry: Overview.*Oct 25.*Nov 23.*Europe\/Berlin · Actions · People · Segment: Power.*Printed 2026-11-23/s,
    );
    expect(await page.evaluate(() => document.documentElement.dataset.bsTheme)).toBe('light');
    expect(await page.getByRole('button', { name: 'Refresh', exact: true }).isVisible()).toBe(false);
    expect(await page.locator('[data-panel] button.tool:visible').count()).toBe(0);
    expect(await reach(page)).toBeLessThanOrEqual(sheet.width);

    // Printing does not change the screen.
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
    await allDrawn(page);
    expect(await page.evaluate(() => document.documentElement.dataset.bsTheme)).toBe('dark');
    await panel(page, 'dau-trend').locator('.main-svg[viewBox]').first().waitFor({ state: 'detached' });
    const [chart, frame] = await Promise.all([
      panel(page, 'dau-trend').locator('.main-svg').first().boundingBox(),
      panel(page, 'dau-trend').locator('.plot').boundingBox(),
    ]);
    expect(chart?.width).toBeCloseTo(frame?.width ?? 0, -1);
  },
);

it.each(papers)('the apps on A4 $paper are not truncated', async (sheet) => {
  const { page } = await visit(`${address}/apps?days=30&timeZone=Europe/Berlin`);
  await appsListed(page);
  await writeFile(
    `${folder}/apps-${sheet.paper}.pdf`,
    await page.pdf({ format: 'A4', landscape: sheet.landscape, printBackground: true }),
  );
  await page.setViewportSize({ width: sheet.width, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  expect(await reach(page)).toBeLessThanOrEqual(sheet.width);
});

it('a phone prints the same as a desktop', async () => {
  const { page } = await visit(`${address}/?days=30&timeZone=Europe/Berlin`, {
    viewport: { width: 390, height: 844 },
  });
  await drawn(page, 'dau-trend');
  await expect.poll(() => page.locator('.js-plotly-plot:has(.main-svg)').count()).toBe(charts.length);
  await page.locator('[data-panel="user-segmentation"] tbody th').first().waitFor();
  await writeFile(`${folder}/phone.pdf`, await page.pdf({ format: 'A4' }));
  await page.emulateMedia({ media: 'print' });
  await panel(page, 'dau-trend').locator('.main-svg[viewBox="0 0 800 350"]').first().waitFor();
});
