import type { Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { queryApi } from './support/api.ts';
import { browse } from './support/browse.ts';
import { type ChartName, clickMark, drawn, panel, pointAt, traces } from './support/panels.ts';
import { openMore } from './support/toolbar.ts';

const address = inject('address');
const visit = browse();
const range = 'days=30&timeZone=Europe/Berlin';
const timeCharts = ['dau-trend', 'user-cohorts', 'error-monitoring'] as const;

const marks = async (page: Page, name: ChartName) =>
  (await traces(page, name)).find((trace) => trace.name === 'App changes');

async function marked(page: Page, name: ChartName): Promise<void> {
  await drawn(page, name);
  await expect.poll(() => marks(page, name)).toBeDefined();
}

it('each time chart shows the app changes of each day', async () => {
  const { data } = await queryApi(address, 'app-changes', `${range}&limit=1000`);
  const { page } = await visit(`${address}/?${range}`);
  for (const name of timeCharts) {
    await marked(page, name);
    const counts = (await marks(page, name))?.text?.map(Number) ?? [];
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(data.length);
  }
});

it('one app has a mark per app change', async () => {
  const app = 'app=sales-explorer';
  const { data } = await queryApi(address, 'app-changes', `${range}&${app}&limit=1000`);
  const { page } = await visit(`${address}/?${range}&${app}`);
  await marked(page, 'dau-trend');
  expect((await marks(page, 'dau-trend'))?.x).toHaveLength(data.length);
});

it('hovering a day shows its app changes with user and app', async () => {
  const { data } = await queryApi(address, 'app-changes', `${range}&limit=1000`);
  const deployment = data.find((change) => change.action === 'deployApp' && !change.failed);
  const day = new Date(deployment?.time ?? '').toLocaleDateString('sv', { timeZone: 'Europe/Berlin' });
  const { page } = await visit(`${address}/?${range}`);
  await marked(page, 'dau-trend');
  const chart = panel(page, 'dau-trend').locator('.js-plotly-plot');
  await pointAt(page, 'dau-trend', () =>
    chart.evaluate((graph, date) => {
      const { xaxis, yaxis } = (
        graph as unknown as {
          _fullLayout: Record<
            'xaxis' | 'yaxis',
            { _offset: number; _length: number; d2p: (value: string) => number }
          >;
        }
      )._fullLayout;
      const box = graph.getBoundingClientRect();
      return {
        x: box.left + xaxis._offset + xaxis.d2p(date),
        y: box.top + yaxis._offset + yaxis._length / 2,
      };
    }, day),
  );
  const hover = panel(page, 'dau-trend').locator('.hoverlayer');
  await hover
    .getByText(/app changes?$|failed$/)
    .first()
    .waitFor();
  const hoverTexts = (await hover.textContent()) ?? '';
  expect(hoverTexts).toContain(': deployed by ');
  expect(hoverTexts).toContain('Active users');
});

it("the switch hides the marks, in the address and in the browser's settings", async () => {
  const { page } = await visit(`${address}/?${range}`);
  await marked(page, 'dau-trend');
  await page.keyboard.press('e');
  await expect.poll(() => marks(page, 'dau-trend')).toBeUndefined();
  expect(new URL(page.url()).searchParams.get('appChanges')).toBe('off');
  await page.goto(`${address}/?${range}`);
  await drawn(page, 'dau-trend');
  await page.getByRole('button', { name: 'Reset App changes: Hidden' }).waitFor();
  await openMore(page);
  expect(await page.getByRole('switch', { name: 'App changes' }).isChecked()).toBe(false);
});

it('marks do not affect the axes, the comparison and clicks on days', async () => {
  const { page } = await visit(`${address}/?${range}&compare=previous&appChanges=off`);
  const ranges = () =>
    panel(page, 'error-monitoring')
      .locator('.js-plotly-plot')
      .evaluate((graph) => {
        const layout = (graph as unknown as { _fullLayout: Record<string, { range: unknown[] }> })
          ._fullLayout;
        return ['xaxis', 'yaxis', 'yaxis2'].map((name) => layout[name]?.range);
      });
  await drawn(page, 'error-monitoring');
  const compared = async () => (await traces(page, 'error-monitoring')).map((trace) => trace.name);
  await expect.poll(compared).toContain('Error rate, previous period');
  const without = await ranges();
  await openMore(page);
  await page.getByRole('switch', { name: 'App changes' }).check();
  await marked(page, 'error-monitoring');
  expect(await ranges()).toEqual(without);
  expect(await compared()).toContain('Error rate, previous period');
  await clickMark(page, 'error-monitoring', '2026-11-18', 100);
  await expect.poll(() => new URL(page.url()).searchParams.get('from')).toBe('2026-11-18');
});

it('charts are drawn before their marks are loaded', async () => {
  const { page } = await visit('about:blank');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/v1/app-changes*', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${address}/?${range}`);
  await drawn(page, 'dau-trend');
  expect(await marks(page, 'dau-trend')).toBeUndefined();
  release();
  await marked(page, 'dau-trend');
});

it('failed marks do not affect the charts', async () => {
  const { page } = await visit('about:blank', { expected: /Failed to load resource/ });
  await page.route('**/api/v1/app-changes*', (route) => route.fulfill({ status: 500, body: '' }));
  await page.goto(`${address}/?${range}`);
  await drawn(page, 'dau-trend');
  await drawn(page, 'error-monitoring');
  expect(await page.getByRole('button', { name: 'Try again' }).count()).toBe(0);
});
