import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

export const getTopApps = (filters: Filters) =>
  telemetryQuery('top-apps', { ...filterParams(filters), limit: 10 });
