import { dayFilter } from '@/charts/day-mark';
import { ChartPanel } from '@/components/chart-panel';
import { errorMonitoringFigure } from './error-monitoring-figure';
import {
  errorMonitoringSummary,
  errorMonitoringTwin,
  isEmptyErrorMonitoring,
} from './error-monitoring-words';
import { getErrorMonitoring } from './get-error-monitoring';

export function ErrorMonitoringChart() {
  return (
    <ChartPanel
      name="error-monitoring"
      title="App health"
      query={getErrorMonitoring}
      figure={errorMonitoringFigure}
      summary={errorMonitoringSummary}
      twin={errorMonitoringTwin}
      isEmpty={isEmptyErrorMonitoring}
      markFilter={dayFilter}
      timeChart
    />
  );
}
