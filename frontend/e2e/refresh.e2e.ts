import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { dragZoom, drawn, panel } from './support/panels.ts';

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

interface Noted {
  noted: { requested: number; answered: number }[];
}

/** Runs in the page: records when the figures were requested and when they arrived. */
function noteAnswers() {
  const noted: Noted['noted'] = [];
  Object.assign(window, { noted });
  const { fetch } = window;
  window.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.includes('/api/v1/dau-trend')) {
      return fetch(input, init);
    }
    const note = { requested: Date.now(), answered: 0 };
    noted.push(note);
    const response = await fetch(input, init);
    note.answered = Date.now();
    return response;
  };
}

it('the page refreshes after five minutes if auto-refresh is on', async () => {
  const { page } = await visit(address);
  await page.clock.install();
  await page.addInitScript(noteAnswers);
  await page.reload();
  await drawn(page, 'dau-trend');
  const requestCount = countRequests(page);
  await page.clock.runFor(301_000);
  await expect.poll(requestCount).toBe(1);
  const [first, second] = await page.evaluate(() => (window as unknown as Noted).noted);
  // Uses the page's clock, which also runs while charts are drawn.
  expect((second?.requested ?? 0) - (first?.answered ?? 0)).toBeGreaterThanOrEqual(300_000);

  await page.getByRole('switch', { name: 'Auto-refresh' }).uncheck();
  expect(await page.locator('.freshness').textContent()).toContain('manual');
  await page.clock.runFor(600_000);
  expect(requestCount()).toBe(1);
});

it('a hidden tab does not poll and refreshes when it becomes visible', async () => {
  const { page } = await visit(address);
  await page.clock.install();
  await page.reload();
  await drawn(page, 'dau-trend');
  const requestCount = countRequests(page);
  const show = (state: string) =>
    page.evaluate((visibility) => {
      Object.defineProperty(document, 'visibilityState', { value: visibility, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      window.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await show('hidden');
  await page.clock.runFor(900_000);
  expect(requestCount()).toBe(0);
  await show('visible');
  await expect.poll(requestCount).toBe(1);
});

it('a refresh keeps the zoom', async () => {
  const { page } = await visit(address);
  await dragZoom(page, 'dau-trend', 0.4, 0.7);
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
