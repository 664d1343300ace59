import { useQuery } from '@tanstack/react-query';
import { defaultSignalQuery, freshnessQuery } from '@/api/freshness';
import { useSettings } from '@/api/settings';
import type { DefaultSignal, LogFreshness } from '@/api/types';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { useFilters } from '@/lib/filter-scope';

const retryMs = 10_000;

/** The freshness of the log, refreshed at the same interval as the panels. */
export function useFreshness(): LogFreshness | undefined {
  const { timeZone } = useFilters().filters;
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh] = useAutoRefresh();
  return useQuery({
    ...freshnessQuery(timeZone),
    // The server may not know the newest event at the first request.
    refetchInterval: ({ state }) =>
      state.data?.latestEvent ? autoRefresh && refreshIntervalSeconds * 1000 : retryMs,
  }).data;
}

/** The default signal, or undefined until the server has answered. */
export function useDefaultSignal(): DefaultSignal | undefined {
  const { timeZone } = useFilters().filters;
  return useQuery(defaultSignalQuery(timeZone)).data;
}
