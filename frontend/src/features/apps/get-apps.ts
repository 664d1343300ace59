import { pickParams } from '@/api/pick-params';
import { telemetryQuery } from '@/api/telemetry-query';
import type { App, QueryParams } from '@/api/types';

/** Every app there is, and how it is used; the page filters by itself. */
export const getApps = (params: QueryParams) => telemetryQuery<App[]>('apps', pickParams(params));
