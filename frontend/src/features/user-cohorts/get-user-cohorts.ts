import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

export const getUserCohorts = (filters: Filters) => telemetryQuery('user-cohorts', filterParams(filters));
