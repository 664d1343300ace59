import { telemetryQuery } from '@/api/telemetry-query';
import type { HeatmapCell, QueryParams } from '@/api/types';

export const getUsageHeatmap = (params: QueryParams) =>
  telemetryQuery<HeatmapCell[]>('usage-heatmap', params);
