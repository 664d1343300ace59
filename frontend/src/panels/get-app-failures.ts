import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';

/** The server's maximum, so that no app above the threshold is missing. */
const limit = 1000;

/** The apps with failures. A card and a panel read the same answer. */
export const getAppFailures = (filters: Filters) =>
  telemetryQuery('app-failures', { ...filterParams(filters), limit });
