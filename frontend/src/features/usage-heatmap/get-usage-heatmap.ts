import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

export const getUsageHeatmap = (filters: Filters) => telemetryQuery('usage-heatmap', filterParams(filters));
