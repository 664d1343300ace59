import type { Page, Route } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, appsListed, bringIntoView, drawn, panel, statusShown } from './support/panels.ts';
import { statusWithProblems } from './support/status.ts';

const address = inject('address');
const visit = browse();

/** Opens the page at the first width and resizes it to the others. Touch screens have larger controls. */
const widths = [
  [320, 340, 360, 390],
  [2560, 1440, 1080, 768],
];

async function expectNoHorizontalScroll(page: Page, atWidths: readonly number[]): Promise<void> {
  for (const width of atWidths) {
    await page.setViewportSize({ width, height: 900 });
    // Charts are resized with a delay.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  }
}

it.each(widths)(
  'the overview does not scroll horizontally at %i, %i, %i and %i pixels',
  async (...atWidths) => {
    const [first = 0] = atWidths;
    const { page } = await visit(
      `${address}/?days=90&timeZone=Europe/Berlin&compare=previous&segment=POWER`,
      {
        viewport: { width: first, height: 900 },
        hasTouch: first < 500,
      },
    );
    await allDrawn(page);
    await bringIntoView(panel(page, 'user-segmentation'));
    await panel(page, 'user-segmentation').locator('tbody tr').first().waitFor();
    await expectNoHorizontalScroll(page, atWidths);
  },
);

it.each(widths)(
  'the other pages do not scroll horizontally at %i, %i, %i and %i pixels',
  async (...atWidths) => {
    const [first = 0] = atWidths;
    const { page } = await visit(`${address}/apps?days=90&timeZone=America/Argentina/Buenos_Aires`, {
      viewport: { width: first, height: 900 },
      hasTouch: first < 500,
    });
    await appsListed(page);
    await expectNoHorizontalScroll(page, atWidths);
    await page.route('**/api/v1/status', (route) => route.fulfill({ json: statusWithProblems }));
    await page.goto(`${address}/status?timeZone=America/Argentina/Buenos_Aires`);
    await statusShown(page);
    await expectNoHorizontalScroll(page, atWidths);
  },
);

it.each([320, 360])('the open filters do not scroll horizontally at %i pixels', async (width) => {
  const { page } = await visit(`${address}/?days=30&timeZone=America/Argentina/Buenos_Aires`, {
    viewport: { width, height: 800 },
    hasTouch: true,
  });
  await page.getByRole('button', { name: /^Filters: 30 days/ }).click();
  const opened = async (button: string) => {
    await page.locator(button).click();
    const box = page.locator('.popover-box:popover-open').last();
    const edges = await box.evaluate((element) => {
      const { left, right } = element.getBoundingClientRect();
      return { left, right, hidden: element.scrollWidth - element.clientWidth };
    });
    expect(edges.left, button).toBeGreaterThanOrEqual(0);
    expect(edges.right, button).toBeLessThanOrEqual(width);
    expect(edges.hidden, button).toBe(0);
    await page.keyboard.press('Escape');
  };
  await opened('.range-custom');
  await opened('[aria-label^="Apps:"]');
  await opened('[aria-label^="People:"]');
  await opened('.more-button');
  await opened('.freshness-button');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

it('the filters of a phone are behind a button that says what is chosen', async () => {
  const { page } = await visit(`${address}/?days=30&timeZone=Europe/Berlin`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const button = page.getByRole('button', { name: 'Filters: 30 days · People · Actions' });
  await button.waitFor();
  const presets = page.getByRole('button', { name: 'Last 7 days' });
  expect(await presets.isVisible()).toBe(false);
  await button.click();
  await presets.click();
  await page.getByRole('button', { name: 'Filters: 7 days · People · Actions' }).waitFor();
});

it.each([768, 1440])('the header is one line at %i pixels', async (width) => {
  const { page } = await visit(address, { viewport: { width, height: 900 } });
  await drawn(page, 'dau-trend');
  const tops = await page
    .locator('header.top > :not(.skip)')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()));
  const middles = tops.map(({ top, height }) => Math.round(top + height / 2));
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThanOrEqual(1);
  // The time of the last update stays visible.
  const time = page.locator('header.top time');
  expect(await time.textContent()).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/);
  expect(await time.locator('.last-day').isVisible()).toBe(true);
});

it.each(['/', '/apps', '/status'])(
  'at a zoom of 200%, %s has at most a quarter of its height stuck',
  async (path) => {
    // A window of 1440 by 900 pixels.
    const { page } = await visit(`${address}${path}`, { viewport: { width: 720, height: 450 } });
    await page.locator('.panel').first().waitFor();
    const stuck = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *')]
        .filter((element) => element.checkVisibility() && !element.closest('.panel'))
        .filter((element) => ['sticky', 'fixed'].includes(getComputedStyle(element).position))
        .reduce((sum, element) => sum + element.offsetHeight, 0),
    );
    expect(stuck).toBeLessThanOrEqual(450 / 4);
  },
);

it.each([390, 1440])("the last column of a chart's table is fully visible at %i pixels", async (width) => {
  const { page } = await visit(`${address}/?days=30&timeZone=Europe/Berlin`, {
    viewport: { width, height: 900 },
  });
  for (const name of ['dau-trend', 'user-cohorts', 'error-monitoring'] as const) {
    await drawn(page, name);
    await panel(page, name)
      .getByRole('button', { name: /as a table$/ })
      .click();
    const table = panel(page, name).locator('.chart-data-table');
    await table.getByRole('columnheader', { name: 'App changes' }).waitFor();
    const hidden = await table.evaluate((region) => {
      region.scrollLeft = region.scrollWidth;
      const edge = region.getBoundingClientRect();
      return [...region.querySelectorAll('tr > :last-child')].filter((cell) => {
        const { left, right } = cell.getBoundingClientRect();
        return left < edge.left || right > edge.right + 1 || cell.scrollWidth > cell.clientWidth;
      }).length;
    });
    expect(hidden, `${name}: truncated cells in the last column`).toBe(0);
    const overflow = await table.evaluate((region) => region.scrollWidth - region.clientWidth);
    expect(width < 1080 || overflow === 0, `${name} scrolls horizontally by ${overflow} pixels`).toBe(true);
  }
});

interface Shift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
}

const shiftOf = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as Shift[];
          resolve(shifts.reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0));
        }).observe({ type: 'layout-shift', buffered: true });
        // The observer reports nothing without a layout shift.
        setTimeout(() => resolve(0), 500);
      }),
  );

it.each([360, 1440])('the page does not shift while it loads, at %i pixels', async (width) => {
  const { page } = await visit(address, { viewport: { width, height: 900 } });
  await allDrawn(page);
  expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
});

it('a section stays collapsed after a reload', async () => {
  const { page } = await visit(address, { viewport: { width: 390, height: 844 } });
  const toggle = page.getByRole('button', { name: 'Adoption' });
  await toggle.click();
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
  await panel(page, 'dau-trend').waitFor({ state: 'detached' });
  await page.reload();
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
});

it('panels below the viewport load when scrolled to, or after the visible ones', async () => {
  const { page } = await visit('about:blank', { viewport: { width: 1440, height: 700 } });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  const held: Route[] = [];
  const isTrend = (url: URL) => url.pathname === '/api/v1/dau-trend';
  await page.route(isTrend, (route) => void held.push(route));
  const open = async () => {
    held.length = 0;
    requests.length = 0;
    // Without its cookie, the server cannot put answers into the document.
    await page.context().clearCookies();
    await page.goto(address);
    await page.locator('.kpi-value').first().waitFor();
    await expect.poll(() => held.length).toBe(1);
    expect(requests).not.toContain('/api/v1/user-segmentation');
  };
  await open();
  await bringIntoView(panel(page, 'user-segmentation'));
  await expect.poll(() => requests).toContain('/api/v1/user-segmentation');

  await page.evaluate(() => window.scrollTo(0, 0));
  await open();
  await held[0]?.continue();
  await expect.poll(() => requests).toContain('/api/v1/user-segmentation');
});

it('the theme applies to charts at once and is remembered', async () => {
  const { page } = await visit(address);
  await allDrawn(page);
  const ink = () =>
    panel(page, 'dau-trend')
      .locator('.ytick text')
      .first()
      .evaluate((tick) => getComputedStyle(tick).fill);
  const light = await ink();
  const button = page.getByRole('button', { name: /^Theme/ });
  await button.click();
  await button.click();
  await expect.poll(ink).not.toBe(light);
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.bsTheme)).toBe('dark');
});
