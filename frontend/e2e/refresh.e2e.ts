import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { drawn, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();

function countRequests(page: Page): () => number {
  let count = 0;
  page.on('request', (request) => {
    if (request.url().includes('/api/v1/dau-trend')) {
      count += 1;
    }
  });
  return () => count;
}

it('the page refreshes itself after five minutes, if it may', async () => {
  const { page } = await visit(address);
  await page.clock.install();
  await page.reload();
  await drawn(page, 'dau-trend');
  const asked = countRequests(page);
  await page.clock.runFor(299_000);
  expect(asked()).toBe(0);
  await page.clock.runFor(2_000);
  await expect.poll(asked).toBe(1);

  await page.getByRole('switch', { name: 'Auto-refresh' }).uncheck();
  expect(await page.locator('.freshness').textContent()).toContain('only by hand');
  await page.clock.runFor(600_000);
  expect(asked()).toBe(1);
});

it('a hidden tab rests, and catches up when it is looked at', async () => {
  const { page } = await visit(address);
  await page.clock.install();
  await page.reload();
  await drawn(page, 'dau-trend');
  const asked = countRequests(page);
  const show = (state: string) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await page.clock.runFor(900_000);
  expect(asked()).toBe(0);
  await show('visible');
  await expect.poll(asked).toBe(1);
});

it('a zoom survives a refresh', async () => {
  const { page } = await visit(address);
  await drawn(page, 'dau-trend');
  const area = panel(page, 'dau-trend').locator('.nsewdrag').first();
  const box = await area.boundingBox();
  if (!box) {
    throw new Error('The chart has no plot area.');
  }
  await page.mouse.move(box.x + box.width * 0.4, box.y + 100);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 100, { steps: 8 });
  await page.mouse.up();
  const range = () =>
    panel(page, 'dau-trend')
      .locator('.js-plotly-plot')
      .evaluate(
        (graph) =>
          (graph as unknown as { _fullLayout: { xaxis: { range: string[] } } })._fullLayout.xaxis.range,
      );
  const zoomed = await range();
  await page.getByRole('button', { name: 'Refresh', exact: true }).click();
  await page.getByRole('status').getByText('Refreshed').waitFor({ state: 'attached' });
  expect(await range()).toEqual(zoomed);
});

it('the content security policy forbids inline scripts and is in force', async () => {
  const { page } = await visit(address, { expected: /Content Security Policy/ });
  const answer = await page.request.get(address);
  const policy = answer.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("script-src 'self'");
  expect(policy.match(/script-src[^;]*/)?.[0]).not.toContain('unsafe-inline');
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.inlineRan = true';
    document.head.append(script);
    return 'inlineRan' in window;
  });
  expect(ran).toBe(false);
});
