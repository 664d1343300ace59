import { type QueryClient, useIsFetching, useQueryClient } from '@tanstack/react-query';
import { refreshFreshness } from './freshness';
import { settingsQuery } from './settings';
import { shownQueries } from './shown-queries';
import { refreshStatus, statusQuery } from './status';
import { fetchTelemetry, type PolledAnswer, type TelemetryKey } from './telemetry-query';
import type { Answer } from './types';
import { withSignal } from './with-signal';

const telemetry = { queryKey: ['telemetry'] };
const throwing = { throwOnError: true };

/**
 * Refreshes the settings, the freshness and all mounted panels with data at most ten seconds old. Each panel shows its own
 * failure.
 *
 * @returns whether all data is new
 */
async function refreshAll(client: QueryClient, timeZone: string): Promise<boolean> {
  const outcomes = await Promise.allSettled([
    client.refetchQueries(settingsQuery, throwing),
    refreshFreshness(client, timeZone),
    client.refetchQueries({ queryKey: ['app-change-marks'], type: 'active' }, throwing),
    ...shownQueries(client).telemetry.map((query) =>
      refreshOne(client, query.queryKey as TelemetryKey).then(mustBeNew),
    ),
  ]);
  return outcomes.every(({ status }) => status === 'fulfilled');
}

/** Throws if the server returned old data because a load failed or took too long. */
function mustBeNew({ meta }: Answer<unknown>): void {
  if (meta.stale || meta.refreshing) {
    throw new Error('The answer is stale');
  }
}

function refreshOne(client: QueryClient, queryKey: TelemetryKey): Promise<PolledAnswer<unknown>> {
  const [, name, params] = queryKey;
  return client.fetchQuery({
    queryKey,
    staleTime: 0,
    queryFn: async ({ signal }) => ({
      ...(await fetchTelemetry(name, { ...(await withSignal(client, params)), fresh: true }, signal)),
      polls: 0,
    }),
  });
}

/** Refreshes the panels. With `withStatus`, refreshes the workspace status too. */
export function useRefresh(
  timeZone: string,
  withStatus: boolean,
): { refresh: () => Promise<boolean>; refreshing: boolean } {
  const client = useQueryClient();
  const figures = useIsFetching(telemetry);
  const status = useIsFetching(statusQuery);
  const refresh = async () => {
    const [figuresAreNew, statusIsNew] = await Promise.all([
      refreshAll(client, timeZone),
      !withStatus ||
        refreshStatus(client).then(
          () => true,
          () => false,
        ),
    ]);
    return figuresAreNew && statusIsNew;
  };
  return { refresh, refreshing: figures + (withStatus ? status : 0) > 0 };
}
