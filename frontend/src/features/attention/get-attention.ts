import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, windowParams } from '@/lib/filters';

/** The apps that need attention, whatever apps and users are selected. */
export const getAttention = (filters: Filters) => telemetryQuery('attention', windowParams(filters));
