import { expect, inject, it, onTestFinished } from 'vitest';
import { browse } from './support/browse.ts';
import { launchBrowser } from './support/browser.ts';
import { drawn, panel } from './support/panels.ts';
import { chooseZone, chosenZone } from './support/toolbar.ts';
import { visit as open } from './support/visit.ts';

const address = inject('address');
const visit = browse();
const refused = /Failed to load resource/;

it.each(['Etc/Unknown', ':nonsense'])('a browser with the zone %s shows UTC and a note', async (TZ) => {
  const browser = await launchBrowser({ TZ });
  onTestFinished(() => browser.close());
  const { page, pageErrors } = await open(browser, address, { timezoneId: undefined });
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams.get('timeZone')).toBe('UTC');
  await page.getByText(/This browser (has no|does not know the) time zone/).waitFor();
  await page.getByRole('button', { name: 'Dismiss' }).click();
  await page.reload();
  await drawn(page, 'dau-trend');
  expect(await page.getByText(/This browser/).count()).toBe(0);
  expect(pageErrors).toEqual([]);
});

it('a zone in the address that the browser does not know shows UTC and a note', async () => {
  const { page } = await visit(`${address}/?days=30&timeZone=Mars/Olympus`);
  await page.getByText(/This browser does not know the time zone Mars\/Olympus\./).waitFor();
  await drawn(page, 'dau-trend');
  expect(await chosenZone(page)).toBe('UTC');
});

it('a zone that the server does not know shows UTC and a note', async () => {
  const refusal = JSON.stringify({
    type: 'about:blank',
    title: 'Invalid parameter',
    status: 400,
    detail: 'The time zone is not known.',
    code: 'INVALID_PARAMETER',
    parameter: 'timeZone',
    retryable: false,
    action: 'Correct it.',
    requestId: 'r',
  });
  const { page } = await visit(`${address}/?days=30&timeZone=UTC`, { expected: refused });
  // The zones that a server rejects depend on its Java version, so the test simulates the rejection.
  await page.route(
    (url) => url.pathname.startsWith('/api/') && url.searchParams.get('timeZone') === 'Asia/Kolkata',
    (route) => route.fulfill({ status: 400, contentType: 'application/problem+json', body: refusal }),
  );
  await page.goto(`${address}/?days=30&timeZone=Asia/Kolkata`);
  await page.getByText(/The server does not know the time zone Asia\/Kolkata\./).waitFor();
  await drawn(page, 'dau-trend');
  expect(new URL(page.url()).searchParams.get('timeZone')).toBe('UTC');
  expect(await page.getByText('INVALID_PARAMETER').count()).toBe(0);
});

it('a zone is accepted in any case', async () => {
  const { page } = await visit(`${address}/?days=30&timeZone=europe/BERLIN`);
  await drawn(page, 'dau-trend');
  await panel(page, 'kpi-summary').locator('.kpi-value').first().waitFor();
  expect(await chosenZone(page)).toBe('Europe/Berlin');
});

it('a range that ends before today has begun in the zone shows a note', async () => {
  const { page } = await visit(`${address}/?from=2026-11-18&to=2026-11-23&timeZone=Europe/Berlin`);
  await drawn(page, 'dau-trend');
  expect(await page.getByText(/has not begun/).count()).toBe(0);
  await chooseZone(page, 'Pacific/Honolulu');
  await page
    .getByText('Mon, Nov 23, 2026 has not begun in Pacific/Honolulu. The data ends on Sun, Nov 22, 2026.')
    .waitFor();
  await drawn(page, 'dau-trend');
});
