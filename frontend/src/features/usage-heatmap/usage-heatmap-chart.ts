import type { HeatmapCell } from '@/api/types';
import type { ChartDefinition } from '@/panels/chart-definition';
import { getUsageHeatmap } from './get-usage-heatmap';
import { HeatmapScaleButton } from './heatmap-scale-button';
import { usageHeatmapFigure } from './usage-heatmap-figure';
import { cellFilter, isEmptyHeatmap, usageHeatmapDataTable, usageHeatmapSummary } from './usage-heatmap-text';

export const usageHeatmap: ChartDefinition<HeatmapCell> = {
  name: 'usage-heatmap',
  title: 'Usage by weekday and hour',
  query: getUsageHeatmap,
  figure: usageHeatmapFigure,
  summary: usageHeatmapSummary,
  dataTable: usageHeatmapDataTable,
  isEmpty: isEmptyHeatmap,
  markFilter: cellFilter,
  notApplied: { filters: { dayOfWeek: null, hour: null }, note: 'Shown for all weekdays and hours.' },
  Tools: HeatmapScaleButton,
};
