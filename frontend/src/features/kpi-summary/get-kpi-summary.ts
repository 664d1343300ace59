import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

export const getKpiSummary = (filters: Filters) => telemetryQuery('kpi-summary', filterParams(filters));
