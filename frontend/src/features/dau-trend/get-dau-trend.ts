import { telemetryQuery } from '@/api/telemetry-query';
import type { DauTrendDay, QueryParams } from '@/api/types';

export const getDauTrend = (params: QueryParams) => telemetryQuery<DauTrendDay[]>('dau-trend', params);
