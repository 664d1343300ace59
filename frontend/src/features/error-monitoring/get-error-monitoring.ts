import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

export const getErrorMonitoring = (filters: Filters) =>
  telemetryQuery('error-monitoring', filterParams(filters));
