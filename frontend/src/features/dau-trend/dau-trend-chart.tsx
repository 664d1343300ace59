import { dayFilter } from '@/charts/day-mark';
import { ChartPanel } from '@/components/chart-panel';
import { dauTrendFigure } from './dau-trend-figure';
import { dauTrendSummary, dauTrendTwin, isEmptyDauTrend } from './dau-trend-words';
import { getDauTrend } from './get-dau-trend';

export function DauTrendChart() {
  return (
    <ChartPanel
      name="dau-trend"
      title="Daily active users"
      query={getDauTrend}
      figure={dauTrendFigure}
      summary={dauTrendSummary}
      twin={dauTrendTwin}
      isEmpty={isEmptyDauTrend}
      markFilter={dayFilter}
      timeChart
    />
  );
}
