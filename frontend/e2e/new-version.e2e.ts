import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const refused = /Failed to load resource|Failed to fetch dynamically|could not be loaded|React/;
const isAppsPage = /\/assets\/apps-page-.*\.js/;

it('a page with a missing script reloads once, then reports a new version', async () => {
  const { page } = await visit('about:blank', { expected: refused });
  await page.route(isAppsPage, (route) => route.fulfill({ status: 404, body: '' }));
  await page.goto(`${address}/?days=7&timeZone=UTC`);
  await drawn(page, 'dau-trend');
  let documents = 0;
  page.on('request', (request) => {
    documents += request.isNavigationRequest() ? 1 : 0;
  });
  await page.getByRole('link', { name: 'Apps', exact: true }).click();
  await page.getByText('A new version of this page is available.').waitFor();
  await expect.poll(() => documents).toBe(1);
  expect(new URL(page.url()).pathname).toBe('/apps');
  // The rest of the page is still shown.
  expect(await page.getByRole('link', { name: 'Overview' }).isVisible()).toBe(true);
  await page.unroute(isAppsPage);
  await page.getByRole('button', { name: 'Reload' }).click();
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
});

it('a page whose script could not be loaded opens when the server is reachable again', async () => {
  const { page } = await visit('about:blank', { expected: refused });
  await page.route(isAppsPage, (route) => route.abort('connectionrefused'));
  await page.goto(`${address}/?days=7&timeZone=UTC`);
  await drawn(page, 'dau-trend');
  const everything = () => true;
  await page.route(everything, (route) => route.abort('connectionrefused'));
  await page.getByRole('link', { name: 'Apps', exact: true }).click();
  await page.getByRole('alert').getByText('The server cannot be reached.').waitFor();
  await page.unroute(everything);
  await page.unroute(isAppsPage);
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
});

it('the scripts of the other pages are preloaded before a new version is deployed', async () => {
  const fetched: string[] = [];
  const { page } = await visit('about:blank');
  page.on('requestfinished', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto(`${address}/?days=7&timeZone=UTC`);
  await drawn(page, 'dau-trend');
  await expect.poll(() => fetched.filter((path) => /(apps|status)-page-.*\.js/.test(path)).length).toBe(2);
  const gone = (url: URL) => url.pathname.startsWith('/assets/');
  await page.route(gone, (route) => route.fulfill({ status: 404, body: '' }));
  await page.getByRole('link', { name: 'Apps', exact: true }).click();
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
});

// Another range than in other tests, whose answers the document contains.
it('a crashed panel does not affect others and can be retried', async () => {
  const { page } = await visit('about:blank', { expected: /TypeError|React|Cannot|null/ });
  const isTrend = (url: URL) => url.pathname === '/api/v1/dau-trend';
  await page.route(isTrend, async (route) => {
    const answer = await route.fetch();
    const body = await answer.json();
    await route.fulfill({ json: { ...body, data: [null] } });
  });
  await page.goto(`${address}/?days=6&timeZone=UTC`);
  await panel(page, 'dau-trend').getByText('This panel could not be shown.').waitFor();
  await drawn(page, 'top-apps');
  await page.unroute(isTrend);
  await panel(page, 'dau-trend').getByRole('button', { name: 'Try again' }).click();
  await drawn(page, 'dau-trend');
});
