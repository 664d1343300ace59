import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { useSettings } from './settings';
import { type PolledAnswer, refetchInterval, type TelemetryQuery } from './telemetry-query';

/** One endpoint's answer, kept fresh. Hidden tabs do not ask; they catch up when looked at again. */
export function useTelemetry<T>(query: TelemetryQuery<T>, enabled = true): UseQueryResult<PolledAnswer<T>> {
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh] = useAutoRefresh();
  const intervalMs = refreshIntervalSeconds * 1000;
  return useQuery({
    ...query,
    enabled,
    placeholderData: keepPreviousData,
    staleTime: intervalMs,
    refetchOnWindowFocus: autoRefresh,
    refetchInterval: ({ state }) => refetchInterval(state.data?.polls, autoRefresh && intervalMs),
  });
}
