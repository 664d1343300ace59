import type { Page, Route } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const refused = /Failed to load resource/;
const html = '<!doctype html><title>Login</title>Sign in';
const parsers = /Unexpected token|not valid JSON|cannot be reached|SyntaxError/;

const responses: { name: string; answer: (route: Route) => Promise<void> }[] = [
  {
    name: '401 with a page',
    answer: (route) => route.fulfill({ status: 401, contentType: 'text/html', body: html }),
  },
  {
    name: '302 to another origin',
    answer: (route) =>
      route.fulfill({ status: 302, headers: { location: 'https://login.example.invalid/' }, body: '' }),
  },
  {
    name: '200 with the sign-in page',
    answer: (route) => route.fulfill({ status: 200, contentType: 'text/html', body: html }),
  },
  {
    name: '403 with a page',
    answer: (route) => route.fulfill({ status: 403, contentType: 'text/html', body: html }),
  },
];

const isApi = (url: URL) => url.pathname.startsWith('/api/v1/');
const banner = (page: Page) => page.getByRole('alert').getByText('Your session has ended.');

it.each(responses)('the end of the session is shown with a sign-in button: $name', async ({ answer }) => {
  const { page } = await visit(`${address}/?days=30&timeZone=UTC`, { expected: refused });
  await allDrawn(page);
  await page.route(isApi, answer);
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await banner(page).waitFor();
  // With the same filters, old data stays visible with its load time.
  await panel(page, 'dau-trend')
    .getByText(/Data from .* Your session has ended\./)
    .waitFor();
  await page.getByRole('button', { name: 'Last 7 days' }).click();
  await panel(page, 'kpi-summary').getByRole('button', { name: 'Sign in again' }).waitFor();
  expect(await page.locator('body').textContent()).not.toMatch(parsers);

  const addressBefore = page.url();
  await page.unroute(isApi);
  await page.getByRole('alert').getByRole('button', { name: 'Sign in again' }).click();
  await drawn(page, 'dau-trend');
  expect(page.url()).toBe(addressBefore);
  expect(await page.getByRole('alert').count()).toBe(0);
});

it('an idle page signs in automatically, without a reload loop', async () => {
  const { page } = await visit(`${address}/?days=7&timeZone=UTC&compare=previous`, { expected: refused });
  await page.clock.install();
  await page.reload();
  await drawn(page, 'dau-trend');
  let documents = 0;
  page.on('request', (request) => {
    documents += request.isNavigationRequest() ? 1 : 0;
  });
  await page.route(isApi, (route) => route.fulfill({ status: 401, contentType: 'text/html', body: html }));
  const addressBefore = page.url();
  // Stops the clock at the first attempt, so that the second is not due before its request is seen.
  const attempted = () =>
    page.evaluate(() => sessionStorage.getItem('apps-telemetry.reload.sign-in') !== null);
  await page.clock.runFor(310_000);
  await expect
    .poll(async () => {
      if (!(await attempted())) {
        await page.clock.runFor(20_000);
      }
      return documents;
    })
    .toBe(1);
  // The session is still ended, so the next attempt waits.
  await page.getByRole('heading', { name: 'Signed out' }).waitFor();
  expect(page.url()).toBe(addressBefore);
  await page.clock.runFor(30_000);
  expect(documents).toBe(1);

  await page.unroute(isApi);
  await expect
    .poll(async () => {
      await page.clock.runFor(20_000);
      return panel(page, 'dau-trend').locator('.main-svg').count();
    })
    .toBeGreaterThan(0);
  expect(page.url()).toBe(addressBefore);
});

it('a session from another tab is detected without a reload', async () => {
  const { page } = await visit(`${address}/?days=7&timeZone=UTC`, { expected: refused });
  await page.clock.install();
  await page.reload();
  await drawn(page, 'dau-trend');
  await page.route(isApi, (route) => route.fulfill({ status: 200, contentType: 'text/html', body: html }));
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await banner(page).waitFor();
  await page.unroute(isApi);
  await page.evaluate(() => Object.assign(window, { sameDocument: true }));
  await page.clock.runFor(16_000);
  await banner(page).waitFor({ state: 'detached' });
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
});
