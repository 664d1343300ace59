import { ChartPanel } from '@/components/chart-panel';
import { getUsageHeatmap } from './get-usage-heatmap';
import { HeatmapScaleButton } from './heatmap-scale-button';
import { usageHeatmapFigure } from './usage-heatmap-figure';
import { cellFilter, isEmptyHeatmap, usageHeatmapSummary, usageHeatmapTwin } from './usage-heatmap-words';

export function UsageHeatmapChart() {
  return (
    <ChartPanel
      name="usage-heatmap"
      title="When apps are used"
      query={getUsageHeatmap}
      figure={usageHeatmapFigure}
      summary={usageHeatmapSummary}
      twin={usageHeatmapTwin}
      isEmpty={isEmptyHeatmap}
      markFilter={cellFilter}
      tools={<HeatmapScaleButton />}
    />
  );
}
