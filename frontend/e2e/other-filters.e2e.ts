import type { Page, Route } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, appsListed, bringIntoView, panel, panels } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const refused = /Failed to load resource/;

const starting = JSON.stringify({
  type: 'about:blank',
  title: 'Warehouse starting',
  status: 503,
  detail: 'The warehouse is starting.',
  code: 'WAREHOUSE_STARTING',
  parameter: null,
  retryable: true,
  action: 'Wait.',
  requestId: 'r',
});

const failures: { failure: string; message: string; answer: (route: Route) => Promise<void> }[] = [
  {
    failure: 'the warehouse is starting',
    message: 'The warehouse is starting.',
    answer: (route) =>
      route.fulfill({
        status: 503,
        headers: { 'retry-after': '5' },
        contentType: 'application/problem+json',
        body: starting,
      }),
  },
  {
    failure: 'the server cannot be reached',
    message: 'The server cannot be reached.',
    answer: (route) => route.abort('connectionrefused'),
  },
];

const isQuery = (url: URL) => url.pathname.startsWith('/api/v1/') && !url.pathname.endsWith('/settings');
const heights = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll<HTMLElement>('[data-panel]')].map((p) => p.offsetHeight));

it.each(failures)(
  'a new range shows no data of the old range while $failure',
  async ({ message, answer }) => {
    const { page } = await visit(`${address}/?days=90&timeZone=UTC`, { expected: refused });
    await allDrawn(page);
    await panel(page, 'user-segmentation').locator('tbody tr').first().waitFor();
    // The document can contain the users, so that their panel loads only near the viewport.
    await bringIntoView(panel(page, 'user-segmentation'));
    await page.route(isQuery, answer);
    await page.getByRole('button', { name: 'Last 7 days' }).click();
    for (const name of panels) {
      await panel(page, name).getByText(message).waitFor();
    }
    expect(await page.locator('.kpi-value, .kpi-state, .kpi-before, .main-svg, tbody th').count()).toBe(0);
    expect(await page.locator('.panel-summary').allTextContents()).toEqual(
      (await page.locator('.panel-summary').all()).map(() => ''),
    );
    await page.unroute(isQuery);
    await page.getByRole('button', { name: 'Refresh', exact: true }).click();
    await allDrawn(page);
    expect(await page.locator('.kpi-before').first().textContent()).toContain('7 days');
  },
);

it('loading panels keep their height, and apps and app changes show no old rows', async () => {
  const { page } = await visit(`${address}/?days=90&timeZone=UTC`);
  await allDrawn(page);
  await panel(page, 'user-segmentation').locator('tbody tr').first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const before = await heights(page);
  // Requests are never answered.
  await page.route(isQuery, () => {});
  await page.getByRole('button', { name: 'Last 7 days' }).click();
  await page.locator('.kpi-skeleton').first().waitFor();
  expect(await heights(page)).toEqual(before);

  await page.unroute(isQuery);
  await page.goto(`${address}/apps?days=90&timeZone=UTC`);
  await appsListed(page);
  await page.route(isQuery, () => {});
  await page.getByRole('button', { name: 'Last 7 days' }).click();
  await page.locator('[data-panel="apps"] .table-skeleton').waitFor();
  expect(await page.locator('[data-panel] tbody tr').count()).toBe(0);
});
