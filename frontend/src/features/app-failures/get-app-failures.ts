import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

export const failuresLimit = 10;

export const getAppFailures = (filters: Filters) =>
  telemetryQuery('app-failures', { ...filterParams(filters), limit: failuresLimit });
