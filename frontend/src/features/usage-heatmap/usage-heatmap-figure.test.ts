import { expect, it } from 'vitest';
import type { HeatmapCell } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { heatmapGrid } from './heatmap-grid';
import { cellTexts, usageHeatmapFigure } from './usage-heatmap-figure';
import { cellFilter, isEmptyHeatmap, usageHeatmapDataTable, usageHeatmapSummary } from './usage-heatmap-text';

const cells: HeatmapCell[] = [
  { dayOfWeek: 2, hour: 10, interactions: 1234 },
  { dayOfWeek: 7, hour: 23, interactions: 6 },
];

it('has 7 by 24 cells, Monday first, with zeros for missing cells', () => {
  const grid = heatmapGrid(cells);
  expect(grid).toHaveLength(7);
  expect(grid.every((row) => row.length === 24)).toBe(true);
  expect(grid[1]?.[10]).toBe(1234);
  expect(grid[6]?.[23]).toBe(6);
  expect(grid.flat().filter((count) => count === 0)).toHaveLength(166);
});

it('uses the red-yellow-green scale unless the safe scale is chosen', () => {
  const { theme } = chartContext();
  const drawn = (safeScale: boolean) =>
    trace(usageHeatmapFigure(cells, chartContext({ safeScale })), 'Interactions').colorscale;
  expect(drawn(false)).toEqual(theme.heatScale);
  expect(drawn(true)).toEqual(theme.heatSafeScale);
});

it('prints full counts, compact counts or none, depending on the width', () => {
  const grid = heatmapGrid(cells);
  expect(cellTexts(grid, 1200)?.[1]?.[10]).toBe('1,234');
  expect(cellTexts(grid, 760)?.[1]?.[10]).toBe('1.2K');
  expect(cellTexts(grid, 390)).toBeNull();
});

it('shows the exact count on hover without printed counts', () => {
  const drawn = trace(usageHeatmapFigure(cells, chartContext({ width: 390 })), 'Interactions');
  expect(drawn.texttemplate).toBeUndefined();
  expect((drawn.customdata as string[][])[1]?.[10]).toBe('Tuesday 10:00–11:00<br><b>1,234</b> interactions');
});

it('filters by weekday and hour of the clicked cell', () => {
  expect(cellFilter({ x: 10, y: 2 })).toEqual({ dayOfWeek: 2, hour: 10 });
});

it('outlines the chosen cell, row or column', () => {
  const outlined = (chosen: { dayOfWeek: number | null; hour: number | null }) =>
    usageHeatmapFigure(cells, chartContext({ chosen: { apps: [], ...chosen } })).layout.shapes;
  expect(outlined({ dayOfWeek: 2, hour: 10 })).toMatchObject([{ x0: 9.5, x1: 10.5, y0: 1.5, y1: 2.5 }]);
  expect(outlined({ dayOfWeek: 2, hour: null })).toMatchObject([{ x0: -0.5, x1: 23.5 }]);
  expect(outlined({ dayOfWeek: null, hour: null })).toEqual([]);
});

it('names the busiest weekday and hour', () => {
  expect(usageHeatmapSummary(cells)).toBe(
    'Busiest on Tuesday, 10:00–11:00: 1,234 interactions; 0% on weekends.',
  );
  expect(isEmptyHeatmap([{ dayOfWeek: 1, hour: 0, interactions: 0 }])).toBe(true);
});

it('has a table of all hours and weekdays', () => {
  const table = usageHeatmapDataTable(cells);
  expect(table.columns).toHaveLength(8);
  expect(table.rows).toHaveLength(24);
  expect(rowTexts(table.rows[10])[2]).toBe('1,234');
  expect(table.rows[10]?.cells[2]).toMatchObject({ filter: { dayOfWeek: 2, hour: 10 } });
});
