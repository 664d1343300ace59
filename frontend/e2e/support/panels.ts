import type { Page } from 'playwright-core';

export const charts = ['dau-trend', 'top-apps', 'user-cohorts', 'usage-heatmap', 'error-monitoring'] as const;
export const panels = ['kpi-summary', ...charts, 'user-segmentation'] as const;
export type ChartName = (typeof charts)[number];

export const panel = (page: Page, name: string) => page.locator(`[data-panel="${name}"]`);

/** A chart is drawn once Plotly has put its marks into the panel and no newer answer is on its way. */
export async function drawn(page: Page, name: ChartName): Promise<void> {
  const chart = panel(page, name);
  await chart.scrollIntoViewIfNeeded();
  await chart.locator('.js-plotly-plot .main-svg').first().waitFor();
  await page.locator(`[data-panel="${name}"][aria-busy="false"]:not(.outdated)`).waitFor();
}

export async function allDrawn(page: Page): Promise<void> {
  for (const name of charts) {
    await drawn(page, name);
  }
}

/** The page of apps with both of its tables. */
export async function appsListed(page: Page): Promise<void> {
  await panel(page, 'apps').locator('tbody tr').first().waitFor();
  await panel(page, 'app-events').scrollIntoViewIfNeeded();
  await panel(page, 'app-events').locator('tbody tr').first().waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}

/** The page of the status with all that it has found out. */
export async function statusShown(page: Page): Promise<void> {
  await panel(page, 'actions').locator('tbody tr').first().waitFor();
}

/** One trace as Plotly holds it. */
export interface DrawnTrace {
  name: string;
  type: string;
  x: (string | number)[];
  y: (string | number | null)[];
  z?: number[][];
  text?: string[];
}

/** What Plotly has really drawn, read from its graph element. */
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

/** Clicks the mark at a place of the data, as a mouse would: by its pixels. */
export async function clickMark(
  page: Page,
  name: ChartName,
  x: string | number,
  y: string | number,
): Promise<void> {
  await drawn(page, name);
  const graph = panel(page, name).locator('.js-plotly-plot');
  const place = await graph.evaluate(
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
  await page.mouse.move(place.x, place.y);
  // A click belongs to the mark whose label is shown.
  await panel(page, name).locator('.hoverlayer .hovertext, .hoverlayer .legend').first().waitFor();
  await page.mouse.click(place.x, place.y);
}
