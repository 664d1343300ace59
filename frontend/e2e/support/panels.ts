import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export const charts = ['dau-trend', 'top-apps', 'user-cohorts', 'usage-heatmap', 'error-monitoring'] as const;
export const panels = ['kpi-summary', ...charts, 'user-segmentation'] as const;
export type ChartName = (typeof charts)[number];

export const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);

/** Scrolls to an element. If it is replaced meanwhile, scrolls to the new one. */
export async function bringIntoView(element: Locator): Promise<void> {
  await element.scrollIntoViewIfNeeded().catch(() => element.scrollIntoViewIfNeeded());
}

/** Waits until Plotly has drawn the chart's marks and no newer answer is loading. */
export async function drawn(page: Page, name: ChartName): Promise<void> {
  const chart = panel(page, name);
  await bringIntoView(chart);
  // A drawing of previous filters is hidden until it is redrawn.
  await chart.locator('[data-current="true"] .js-plotly-plot .main-svg').first().waitFor();
  await page.locator(`[data-panel="${name}"][aria-busy="false"]`).waitFor();
}

export async function allDrawn(page: Page): Promise<void> {
  for (const name of charts) {
    await drawn(page, name);
  }
}

/** Waits until both tables of the apps page are loaded. */
export async function appsListed(page: Page): Promise<void> {
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
  await bringIntoView(panel(page, 'app-changes'));
  await panel(page, 'app-changes').locator('tbody tr').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** Waits until all panels of the status page are loaded. */
export async function statusShown(page: Page): Promise<void> {
  await panel(page, 'actions').locator('tbody tr').first().waitFor();
}

/** A trace in Plotly's format. */
interface DrawnTrace {
  name: string;
  type: string;
  x: (string | number)[];
  y: (string | number | null)[];
  z?: number[][];
  text?: string[];
}

/** The traces that Plotly has drawn, read from its graph element. */
export function traces(page: Page, name: ChartName): Promise<DrawnTrace[]> {
  return panel(page, name)
    .locator('.js-plotly-plot')
    .evaluate((graph) => {
      const full = (graph as unknown as { _fullData: DrawnTrace[] })._fullData;
      return full.map(({ name, type, x, y, z, text }) => ({
        name,
        type,
        x: Array.from(x),
        y: Array.from(y),
        ...(z ? { z: z.map((row) => Array.from(row)) } : {}),
        ...(Array.isArray(text) ? { text } : {}),
      }));
    });
}

export function trace(all: DrawnTrace[], name: string): DrawnTrace {
  const found = all.find((candidate) => candidate.name === name);
  if (!found) {
    throw new Error(`No trace "${name}" among ${all.map((candidate) => candidate.name).join(', ')}.`);
  }
  return found;
}

/** Zooms a chart by dragging between two positions, given as fractions of the plot's width. */
export async function dragZoom(page: Page, name: ChartName, from: number, to: number): Promise<void> {
  await drawn(page, name);
  // The app changes arrive later and draw the chart once more, which replaces its plot area.
  await page.waitForLoadState('networkidle');
  const area = panel(page, name).locator('.nsewdrag').first();
  await expect.poll(() => area.boundingBox()).not.toBeNull();
  const box = await area.boundingBox();
  if (!box) {
    throw new Error('The chart has no plot area.');
  }
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * from, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to, y, { steps: 8 });
  await page.mouse.up();
}

/** Clicks the mark at a position of the data with the mouse. */
export async function clickMark(
  page: Page,
  name: ChartName,
  x: string | number,
  y: string | number,
): Promise<void> {
  await drawn(page, name);
  const graph = panel(page, name).locator('.js-plotly-plot');
  const placeOf = () =>
    graph.evaluate(
      (element, [markX, markY]) => {
        interface Axis {
          _offset: number;
          d2p: (value: string | number) => number;
        }
        const { xaxis, yaxis } = (element as unknown as { _fullLayout: { xaxis: Axis; yaxis: Axis } })
          ._fullLayout;
        const box = element.getBoundingClientRect();
        return {
          x: box.left + xaxis._offset + xaxis.d2p(markX),
          y: box.top + yaxis._offset + yaxis.d2p(markY),
        };
      },
      [x, y] as const,
    );
  const place = await pointAt(page, name, placeOf);
  await page.mouse.click(place.x, place.y);
}

interface Place {
  x: number;
  y: number;
}

/**
 * Moves the mouse to a position of a chart until its hover label is visible. Repeats, because a redraw removes the
 * label.
 */
export async function pointAt(page: Page, name: ChartName, placeOf: () => Promise<Place>): Promise<Place> {
  const labels = panel(page, name).locator('.hoverlayer .hovertext, .hoverlayer .legend');
  let place = await placeOf();
  await expect
    .poll(async () => {
      place = await placeOf();
      await page.mouse.move(place.x, place.y + 1);
      await page.mouse.move(place.x, place.y);
      return labels.count();
    })
    .toBeGreaterThan(0);
  return place;
}
