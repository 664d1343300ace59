import { describe, expect, it } from 'vitest';
import { baseLayout } from '@/charts/base-layout';
import type { Figure } from '@/charts/figure';
import { appChange } from '@/testing/app-changes';
import { chartContext, trace } from '@/testing/chart-context';
import { withChangeColumn } from './change-column';
import { type ChangeMarks, changeMarks } from './change-groups';
import { withChangeMarks } from './change-marks';
import { cellText } from './hover-text';

const { theme } = chartContext();
const space = { timeZone: 'UTC', from: '2026-11-01', to: '2026-11-23', width: 800 };
const chart: Figure = {
  data: [],
  layout: { ...baseLayout(theme, 'one'), yaxis: { range: [0, 50] }, shapes: [{ name: 'incomplete' }] },
};
const draw = (marks: ChangeMarks | null) => withChangeMarks(chart, marks, 'UTC', theme);
const failed = appChange({ failed: true, user: null, time: '2026-11-18T15:00:00Z' });

describe('a chart with app changes', () => {
  const figure = draw(changeMarks([appChange(), failed], space));

  it('distinguishes failures by shape as well as colour', () => {
    expect(trace(figure, 'App changes')).toMatchObject({ marker: { symbol: ['diamond', 'x'] } });
    const dashes = figure.layout.shapes
      ?.filter(({ name }) => name === 'app change')
      .map(({ line }) => line?.dash);
    expect(dashes).toEqual(['dot', 'solid']);
  });

  it("keeps the chart's axes and marks", () => {
    expect(figure.layout.yaxis).toEqual({ range: [0, 50] });
    expect(figure.layout.shapes?.[0]?.name).toBe('incomplete');
    expect(figure.layout).toMatchObject({ yaxis3: { overlaying: 'y', fixedrange: true, visible: false } });
  });

  it('shows time, app, user and outcome in the hover text of the day', () => {
    const hoverPoints = trace(figure, 'App changes of the day');
    expect(hoverPoints.x).toEqual(['2026-11-18']);
    expect(hoverPoints.customdata).toEqual([
      '<b>2 app changes, 1 failed</b><br>' +
        '13:32 sales-explorer: deployed by ann@example.com<br>' +
        '15:00 <b>✕ sales-explorer: deployment failed</b>',
    ]);
  });

  it('reserves the lane before the marks are loaded', () => {
    expect(draw(null).layout.margin).toEqual(figure.layout.margin);
    expect(draw(null).data).toEqual([]);
  });
});

describe('a dense chart', () => {
  const many = Array.from({ length: 70 }, (_, index) =>
    appChange({ app: `app <${index}>`, failed: index === 69, time: '2026-11-17T10:00:00Z' }),
  );
  const figure = draw(changeMarks(many, space));

  it('draws one mark per day with the count, and a square if a change failed', () => {
    expect(trace(figure, 'App changes')).toMatchObject({ text: ['70'], marker: { symbol: ['square'] } });
  });

  it('lists the first changes and the number of others', () => {
    const [text] = trace(figure, 'App changes of the day').customdata as string[];
    expect(text?.split('<br>')).toHaveLength(6);
    expect(text).toContain('app &lt;0&gt;: deployed');
    expect(text).toMatch(/and 66 more$/);
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
    expect(withChangeColumn(table, [appChange(), failed], 'UTC')).toEqual({
      columns: ['Day', 'App changes'],
      textColumns: ['App changes'],
      rows: [
        { key: '2026-11-17', cells: ['a', ''] },
        { key: '2026-11-18', cells: ['b', '1 deployed, 1 deployment failed'] },
      ],
    });
  });

  it('counts equal changes together', () => {
    expect(cellText([appChange(), appChange(), appChange({ action: 'startApp' })])).toBe(
      '2 deployed, 1 started',
    );
  });
});
