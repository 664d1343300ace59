import { queryOptions } from '@tanstack/react-query';
import { fetchTelemetry, telemetryInDocument } from '@/api/telemetry-query';
import type { Answer, AppChange } from '@/api/types';
import { withSignal } from '@/api/with-signal';
import { type Filters, filterParams, windowParams } from '@/lib/filters';

/** The server's maximum number of app changes in an answer. */
export const maxChanges = 1000;

/**
 * The app changes to mark on charts. The query key differs from panel queries, so that a failure does not affect the
 * panels' state.
 */
export function changeMarksQuery(filters: Filters) {
  const params = { ...windowParams(filters), app: filterParams(filters).app, limit: maxChanges };
  return queryOptions({
    queryKey: ['app-change-marks', params],
    queryFn: async ({ signal, client }) =>
      fetchTelemetry('app-changes', await withSignal(client, params), signal),
    ...telemetryInDocument<AppChange[], Answer<AppChange[]>>('app-changes', params, (answer) => answer),
  });
}
