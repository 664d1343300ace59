import type { Page } from 'playwright-core';

export const charts = ['dau-trend', 'top-apps', 'user-cohorts', 'usage-heatmap', 'error-monitoring'] as const;
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
