import { describe, expect, it } from 'vitest';
import { baseLayout } from '@/charts/base-layout';
import type { Figure } from '@/charts/figure';
import { appChange, impact } from '@/testing/app-changes';
import { chartContext, trace } from '@/testing/chart-context';
import { cellText, withChangeColumn } from './change-column';
import { withChangeMarks } from './change-marks';

const { theme } = chartContext();
const chart: Figure = {
  data: [],
  layout: { ...baseLayout(theme, 'one'), yaxis: { range: [0, 50] }, shapes: [{ name: 'incomplete' }] },
};
const draw = (changes: Parameters<typeof withChangeMarks>[1]) =>
  withChangeMarks(chart, changes, 'UTC', theme);
const broke = appChange({ time: '2026-11-13T09:15:00Z', impact: impact() });
const failed = appChange({ failed: true, user: null, time: '2026-11-18T15:00:00Z' });
const helped = appChange({ time: '2026-11-20T10:00:00Z', impact: impact({ verdict: 'BETTER' }) });
const stopped = appChange({ time: '2026-11-20T18:00:00Z', action: 'stopApp' });
const plain = appChange({ impact: impact({ verdict: 'UNCHANGED' }) });

describe('a chart with app changes', () => {
  const figure = draw([plain, broke, failed, helped, stopped]);

  it('distinguishes changes by shape as well as colour, and draws the worst over the others', () => {
    expect(trace(figure, 'App changes')).toMatchObject({
      marker: {
        symbol: ['line-ns-open', 'triangle-up', 'square', 'x-thin-open', 'triangle-down'],
        color: [theme.grey, theme.green, theme.inkSoft, theme.red, theme.red],
      },
    });
  });

  it('places each mark at the time of its own change', () => {
    expect((trace(figure, 'App changes').x as string[]).at(-1)).toBe('2026-11-12 21:15:00');
  });

  it('draws lines only for changes that broke something', () => {
    const lines = figure.layout.shapes?.filter(({ name }) => name === 'app change');
    expect(lines?.map(({ x0 }) => x0)).toEqual(['2026-11-18 03:00:00', '2026-11-12 21:15:00']);
  });

  it("keeps the chart's axes and marks, and takes no part in hovering", () => {
    expect(figure.layout.yaxis).toEqual({ range: [0, 50] });
    expect(figure.layout.shapes?.[0]?.name).toBe('incomplete');
    expect(figure.layout).toMatchObject({ yaxis3: { overlaying: 'y', fixedrange: true, visible: false } });
    expect(trace(figure, 'App changes').hoverinfo).toBe('skip');
  });

  it('reserves the lane before the marks are loaded', () => {
    expect(draw(null).layout.margin).toEqual(figure.layout.margin);
    expect(draw(null).data).toEqual([]);
  });
});

describe('in the table', () => {
  it('lists the app changes of each day', () => {
    const table = {
      columns: ['Day'],
      rows: [
        { key: '2026-11-17', cells: ['a'] },
        { key: '2026-11-18', cells: ['b'] },
      ],
    };
    expect(withChangeColumn(table, [plain, failed], 'UTC')).toEqual({
      columns: ['Day', 'App changes'],
      textColumns: ['App changes'],
      rows: [
        { key: '2026-11-17', cells: ['a', ''] },
        { key: '2026-11-18', cells: ['b', '1 deployment failed, 1 deployed'] },
      ],
    });
  });

  it('counts equal changes together', () => {
    expect(cellText([appChange(), appChange(), appChange({ action: 'startApp' })])).toBe(
      '2 deployed, 1 started',
    );
  });
});
