import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { browse } from './support/browse.ts';
import { allDrawn, charts, panel } from './support/panels.ts';

const address = inject('address');
const visit = browse();
const daysOf = (days: number) => `${address}/?days=${days}&timeZone=Europe%2FBerlin`;
/** All five charts are near the viewport, so that none waits for an idle browser. */
const tall = { viewport: { width: 1440, height: 2600 } };

interface Measured {
  /** The number of drawings by chart. */
  draws: Record<string, number>;
  /** The requests of panels before the first drawing. */
  requestsBeforeDraw: string[];
  layoutShift: number;
}

declare global {
  interface Window {
    measured: Measured;
  }
}

/** Counts the drawings of each chart, and what happens before them. */
async function measure(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const measured: Measured = { draws: {}, requestsBeforeDraw: [], layoutShift: 0 };
    window.measured = measured;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        hadRecentInput: boolean;
      })[]) {
        measured.layoutShift += entry.hadRecentInput ? 0 : entry.value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
    const count = (chart: string) => {
      if (Object.keys(measured.draws).length === 0) {
        measured.requestsBeforeDraw = performance
          .getEntriesByType('resource')
          .map(({ name }) => new URL(name).pathname)
          // The status belongs to no panel.
          .filter((path) => path.startsWith('/api/') && path !== '/api/v1/status');
      }
      measured.draws[chart] = (measured.draws[chart] ?? 0) + 1;
    };
    // Plotly announces a drawing when it is complete, after this observer has seen the new graph.
    const seen = new WeakSet<Element>();
    new MutationObserver(() => {
      for (const graph of document.querySelectorAll('.js-plotly-plot')) {
        const chart = graph.closest('[data-panel]')?.getAttribute('data-panel') ?? '';
        const emitter = graph as Element & { on?: (event: string, listener: () => void) => void };
        if (!seen.has(graph) && emitter.on) {
          seen.add(graph);
          emitter.on('plotly_afterplot', () => count(chart));
          emitter.on('plotly_relayout', () => count(chart));
        }
      }
    }).observe(document, { subtree: true, childList: true });
  });
}

/** Waits until all charts have been drawn for the shown filters, and nothing is requested or drawn any more. */
async function settled(page: Page): Promise<Measured> {
  await allDrawn(page);
  await page.waitForLoadState('networkidle');
  let before: string;
  let now = '';
  do {
    before = now;
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_500)));
    now = JSON.stringify(await page.evaluate(() => window.measured.draws));
  } while (now !== before);
  return page.evaluate(() => window.measured);
}

const once = Object.fromEntries(charts.map((name) => [name, 1]));

/** Opens the page when the server has all answers of 30 and of 90 days. */
async function warmVisit() {
  const { page } = await visit(daysOf(90), tall);
  await loaded(page);
  await page.goto(daysOf(30));
  await loaded(page);
  await measure(page);
  await page.goto(daysOf(30));
  return { page, measured: await settled(page) };
}

async function loaded(page: Page): Promise<void> {
  await allDrawn(page);
  await panel(page, 'user-segmentation').locator('tbody tr').first().waitFor();
  await page.waitForLoadState('networkidle');
}

it('draws each chart once at load, without a request before it and without a layout shift', async () => {
  const { measured } = await warmVisit();
  expect(measured.draws).toEqual(once);
  expect(measured.requestsBeforeDraw).toEqual([]);
  expect(measured.layoutShift).toBeLessThanOrEqual(0.02);
});

it('draws each chart once when a filter changes, in the same element', async () => {
  const { page } = await warmVisit();
  await page.evaluate(() => {
    for (const graph of document.querySelectorAll('.js-plotly-plot')) {
      graph.setAttribute('data-kept', '');
    }
    window.measured.draws = {};
  });
  await page.getByRole('button', { name: 'Last 90 days' }).click();
  expect((await settled(page)).draws).toEqual(once);
  expect(await page.locator('.js-plotly-plot[data-kept]').count()).toBe(charts.length);
});

it('hides the old drawing while new data loads', async () => {
  const { page } = await warmVisit();
  await page.route(/\/api\/v1\//, () => {});
  await page.getByRole('button', { name: 'Last 7 days' }).click();
  for (const name of charts) {
    const chart = panel(page, name);
    await chart.locator('figure[aria-hidden="true"] > .plot-skeleton').waitFor();
    expect(await chart.locator('.main-svg').first().isVisible()).toBe(false);
    expect(await chart.locator('.panel-summary').textContent()).toBe('');
    expect(await chart.getByRole('figure').count()).toBe(0);
  }
});
