import { telemetryQuery } from '@/api/telemetry-query';
import type { KpiSummary, QueryParams } from '@/api/types';

export const getKpiSummary = (params: QueryParams) => telemetryQuery<KpiSummary>('kpi-summary', params);
