import { pickParams } from '@/api/pick-params';
import { telemetryQuery } from '@/api/telemetry-query';
import type { AppEvent, QueryParams } from '@/api/types';

/** As many as the server gives at once. */
export const eventLimit = 1000;

/** What happened to all apps in the window; the list filters by itself. */
export const getAppEvents = (params: QueryParams) =>
  telemetryQuery<AppEvent[]>('app-events', { ...pickParams(params), limit: String(eventLimit) });
