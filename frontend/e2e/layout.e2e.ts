import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, appsListed, panel, statusShown } from './support/panels.ts';
import { troubled } from './support/status.ts';

const address = inject('address');
const visit = browse();

it.each([360, 390, 768, 1080, 1440, 2560])('nothing scrolls sideways at %i pixels', async (width) => {
  const { page } = await visit(`${address}/?days=90&tz=Europe/Berlin&compare=previous&segment=POWER`, {
    viewport: { width, height: 900 },
  });
  await allDrawn(page);
  await panel(page, 'user-segmentation').scrollIntoViewIfNeeded();
  await panel(page, 'user-segmentation').locator('tbody tr').first().waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
});

it.each([360, 390, 768, 1080, 1440, 2560])(
  'nothing scrolls sideways on the other pages at %i pixels',
  async (width) => {
    const { page } = await visit(`${address}/apps?days=90&tz=America/Argentina/Buenos_Aires`, {
      viewport: { width, height: 900 },
    });
    await appsListed(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.route('**/api/v1/status', (route) => route.fulfill({ json: troubled }));
    await page.goto(`${address}/status?tz=America/Argentina/Buenos_Aires`);
    await statusShown(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  },
);

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
        // Without a single shift the observer stays silent.
        setTimeout(() => resolve(0), 500);
      }),
  );

it.each([360, 1440])('the page holds its place while it loads, at %i pixels', async (width) => {
  const { page } = await visit(address, { viewport: { width, height: 900 } });
  await allDrawn(page);
  expect(await shiftOf(page)).toBeLessThanOrEqual(0.02);
});

it('sections fold away, and stay folded', async () => {
  const { page } = await visit(address, { viewport: { width: 390, height: 844 } });
  const toggle = page.getByRole('button', { name: 'Adoption' });
  await toggle.click();
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
  await panel(page, 'dau-trend').waitFor({ state: 'detached' });
  await page.reload();
  expect(await toggle.getAttribute('aria-expanded')).toBe('false');
});

it('charts below the fold ask only when they come near', async () => {
  const { page } = await visit(address, { viewport: { width: 1440, height: 700 } });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.reload();
  await panel(page, 'dau-trend').locator('.js-plotly-plot').waitFor();
  expect(asked).toContain('/api/v1/dau-trend');
  expect(asked).not.toContain('/api/v1/user-segmentation');
  const near = page.waitForRequest((request) => request.url().includes('/user-segmentation'));
  await panel(page, 'user-segmentation').scrollIntoViewIfNeeded();
  await near;
});

it('the theme is switched at once, for the charts too, and remembered', async () => {
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

interface Interaction extends PerformanceEntry {
  interactionId: number;
}

it('every control is followed by the next paint within 200 milliseconds', async () => {
  const { page } = await visit(address);
  await allDrawn(page);
  await page.evaluate(() => {
    const slow = { entries: [] as [string, number][] };
    Object.assign(window, { slow });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as Interaction[]) {
        if (entry.interactionId > 0) {
          slow.entries.push([entry.name, entry.duration]);
        }
      }
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
    window.scrollTo(0, 0);
  });
  const controls = [
    page.getByRole('button', { name: 'Last 90 days' }),
    page.getByRole('switch', { name: 'Compare' }),
    page.getByRole('button', { name: /^Theme/ }),
    page.getByRole('button', { name: /^Theme/ }),
    page.getByRole('switch', { name: 'Auto-refresh' }),
    page.getByRole('button', { name: 'Daily active users as a table' }),
    page.getByRole('button', { name: 'Daily active users as a table' }),
    page.getByRole('button', { name: 'Export Top 10 apps' }),
    page.getByRole('button', { name: 'Refresh', exact: true }),
    page.getByRole('button', { name: 'Last 7 days' }),
  ];
  for (const control of controls) {
    await control.click();
    await page.locator('.outdated').first().waitFor({ state: 'detached' });
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  }
  const slow = await page.evaluate(
    () => (window as unknown as { slow: { entries: [string, number][] } }).slow.entries,
  );
  expect(slow.filter(([, duration]) => duration >= 200)).toEqual([]);
});
