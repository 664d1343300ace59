import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, windowParams } from '@/lib/filters';

/** All apps with their usage in the window. The page applies the other filters. */
export const getApps = (filters: Filters) => telemetryQuery('apps', windowParams(filters));
