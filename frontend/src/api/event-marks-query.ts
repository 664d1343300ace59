import { queryOptions } from '@tanstack/react-query';
import { pickParams } from './pick-params';
import { fetchTelemetry } from './telemetry-query';
import type { AppEvent, QueryParams } from './types';

/** As many as the server gives at once. */
export const mostEvents = '1000';

/**
 * What happened to the apps of the charts. Not among the telemetry: these marks accompany figures, and whether they come
 * says nothing about those.
 */
export function eventMarksQuery(params: QueryParams) {
  const asked: QueryParams = { ...pickParams(params, ['app']), limit: mostEvents };
  return queryOptions({
    queryKey: ['event-marks', asked],
    queryFn: ({ signal }) => fetchTelemetry<AppEvent[]>('app-events', asked, signal),
  });
}
