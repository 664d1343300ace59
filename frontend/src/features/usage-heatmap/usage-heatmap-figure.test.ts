import { expect, it } from 'vitest';
import type { HeatmapCell } from '@/api/types';
import { chartContext, rowTexts, trace } from '@/testing/chart-context';
import { heatmapGrid } from './heatmap-grid';
import { cellTexts, usageHeatmapFigure } from './usage-heatmap-figure';
import { cellFilter, isEmptyHeatmap, usageHeatmapSummary, usageHeatmapTwin } from './usage-heatmap-words';

const cells: HeatmapCell[] = [
  { dayOfWeek: 2, hour: 10, interactions: 1234 },
  { dayOfWeek: 7, hour: 23, interactions: 6 },
];

it('has 7 by 24 cells, Monday first, with zeros where nothing happened', () => {
  const grid = heatmapGrid(cells);
  expect(grid).toHaveLength(7);
  expect(grid.every((row) => row.length === 24)).toBe(true);
  expect(grid[1]?.[10]).toBe(1234);
  expect(grid[6]?.[23]).toBe(6);
  expect(grid.flat().filter((count) => count === 0)).toHaveLength(166);
});

it('runs from red over yellow to green, unless the safe scale is chosen', () => {
  const { theme } = chartContext();
  const drawn = (safeScale: boolean) =>
    trace(usageHeatmapFigure(cells, chartContext({ safeScale })), 'Clicks').colorscale;
  expect(drawn(false)).toEqual(theme.heatScale);
  expect(drawn(true)).toEqual(theme.heatSafeScale);
});

it('prints counts in full where there is room, short where there is less, not at all where there is none', () => {
  const grid = heatmapGrid(cells);
  expect(cellTexts(grid, 1200)?.[1]?.[10]).toBe('1,234');
  expect(cellTexts(grid, 760)?.[1]?.[10]).toBe('1.2K');
  expect(cellTexts(grid, 390)).toBeNull();
});

it('says the exact count on hover even where none is printed', () => {
  const drawn = trace(usageHeatmapFigure(cells, chartContext({ width: 390 })), 'Clicks');
  expect(drawn.texttemplate).toBeUndefined();
  expect((drawn.customdata as string[][])[1]?.[10]).toBe('Tuesday 10:00–11:00<br><b>1,234</b> clicks');
});

it('filters by weekday and hour of the cell', () => {
  expect(cellFilter({ x: 10, y: 2 })).toEqual({ dayOfWeek: 2, hour: 10 });
});

it('says when it is busiest', () => {
  expect(usageHeatmapSummary(cells)).toBe(
    'Busiest on Tuesday, 10:00–11:00: 1,234 clicks; weekends make 0\u202f%.',
  );
  expect(isEmptyHeatmap([{ dayOfWeek: 1, hour: 0, interactions: 0 }])).toBe(true);
});

it('has a table of every hour and weekday', () => {
  const twin = usageHeatmapTwin(cells);
  expect(twin.columns).toHaveLength(8);
  expect(twin.rows).toHaveLength(24);
  expect(rowTexts(twin.rows[10])[2]).toBe('1,234');
  expect(twin.rows[10]?.cells[2]).toMatchObject({ filter: { dayOfWeek: 2, hour: 10 } });
});
