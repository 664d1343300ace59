import type { DauTrendDay } from '@/api/types';
import { dayFilter } from '@/charts/day-mark';
import type { ChartDefinition } from '@/panels/chart-definition';
import { dauTrendFigure } from './dau-trend-figure';
import { dauTrendDataTable, dauTrendSummary, isEmptyDauTrend } from './dau-trend-text';
import { getDauTrend } from './get-dau-trend';

export const dauTrend: ChartDefinition<DauTrendDay> = {
  name: 'dau-trend',
  title: 'Daily active users',
  query: getDauTrend,
  figure: dauTrendFigure,
  summary: (rows, { meta }) => dauTrendSummary(rows, meta),
  dataTable: dauTrendDataTable,
  isEmpty: isEmptyDauTrend,
  markFilter: dayFilter,
  timeChart: true,
};
