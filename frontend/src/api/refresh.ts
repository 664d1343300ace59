import { type QueryClient, useIsFetching, useQueryClient } from '@tanstack/react-query';
import { settingsQuery } from './settings';
import { refreshStatus, statusQuery } from './status';
import { fetchTelemetry, type PolledAnswer, type TelemetryKey } from './telemetry-query';

const telemetry = { queryKey: ['telemetry'] };

/** Asks again for everything on the screen, for data not older than ten seconds; failures stay with their panels. */
export async function refreshAll(client: QueryClient): Promise<void> {
  const shown = client.getQueryCache().findAll({ ...telemetry, type: 'active' });
  await Promise.allSettled([
    client.refetchQueries(settingsQuery),
    client.refetchQueries({ queryKey: ['event-marks'], type: 'active' }),
    ...shown.map((query) => refreshOne(client, query.queryKey as TelemetryKey)),
  ]);
}

export function refreshOne(client: QueryClient, queryKey: TelemetryKey): Promise<PolledAnswer<unknown>> {
  const [, name, params] = queryKey;
  return client.fetchQuery({
    queryKey,
    staleTime: 0,
    queryFn: async ({ signal }) => ({
      ...(await fetchTelemetry(name, { ...params, fresh: 'true' }, signal)),
      polls: 0,
    }),
  });
}

/** On the page that shows it the status is asked for too; elsewhere it only accompanies the figures. */
export function useRefresh(withStatus: boolean): { refresh: () => Promise<void>; refreshing: boolean } {
  const client = useQueryClient();
  const figures = useIsFetching(telemetry);
  const status = useIsFetching(statusQuery);
  const refresh = async () => {
    await Promise.allSettled([refreshAll(client), ...(withStatus ? [refreshStatus(client)] : [])]);
  };
  return { refresh, refreshing: figures + (withStatus ? status : 0) > 0 };
}
