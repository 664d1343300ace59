import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

export const getDauTrend = (filters: Filters) => telemetryQuery('dau-trend', filterParams(filters));
