import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useSettings } from '@/api/settings';
import { type PolledAnswer, refetchInterval, type TelemetryQuery } from '@/api/telemetry-query';
import { useAutoRefresh } from '@/lib/auto-refresh';

/**
 * The answer of a query, refreshed at the configured interval. A changed query starts without an answer, so that data of
 * previous filters is not shown. Hidden tabs do not poll; they refresh when they become visible.
 */
export function useTelemetry<T>(query: TelemetryQuery<T>, enabled = true): UseQueryResult<PolledAnswer<T>> {
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh] = useAutoRefresh();
  const intervalMs = refreshIntervalSeconds * 1000;
  return useQuery({
    ...query,
    enabled,
    staleTime: intervalMs,
    refetchOnWindowFocus: autoRefresh,
    refetchInterval: ({ state }) => refetchInterval(state.data?.polls, autoRefresh && intervalMs),
  });
}
