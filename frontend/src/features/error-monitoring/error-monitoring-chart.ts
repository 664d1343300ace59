import type { ErrorMonitoringDay } from '@/api/types';
import { dayFilter } from '@/charts/day-mark';
import type { ChartDefinition } from '@/panels/chart-definition';
import { errorMonitoringFigure } from './error-monitoring-figure';
import {
  errorMonitoringDataTable,
  errorMonitoringSummary,
  isEmptyErrorMonitoring,
} from './error-monitoring-text';
import { getErrorMonitoring } from './get-error-monitoring';

export const errorMonitoring: ChartDefinition<ErrorMonitoringDay> = {
  name: 'error-monitoring',
  title: 'App health',
  query: getErrorMonitoring,
  figure: errorMonitoringFigure,
  summary: (rows, { meta }) => errorMonitoringSummary(rows, meta),
  dataTable: errorMonitoringDataTable,
  isEmpty: isEmptyErrorMonitoring,
  markFilter: dayFilter,
  timeChart: true,
};
