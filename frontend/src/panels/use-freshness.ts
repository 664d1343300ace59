import { useQuery } from '@tanstack/react-query';
import { defaultSignalQuery, freshnessQuery } from '@/api/freshness';
import { nextFreshnessMs } from '@/api/polling';
import { useSettings } from '@/api/settings';
import type { DefaultSignal, LogFreshness } from '@/api/types';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { useFilters } from '@/lib/filter-scope';

/** The freshness of the log, refreshed at the same interval as the panels, and more often while rows are copied. */
export function useFreshness(): LogFreshness | undefined {
  const { timeZone } = useFilters().filters;
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh] = useAutoRefresh();
  return useQuery({
    ...freshnessQuery(timeZone),
    // A newer generation loads the figures anew, which must not happen without auto-refresh.
    refetchOnWindowFocus: autoRefresh,
    refetchInterval: ({ state: { data, status } }) =>
      nextFreshnessMs(data, status === 'error', autoRefresh && refreshIntervalSeconds * 1000),
  }).data;
}

/** The default signal, or undefined until the server has answered. */
export function useDefaultSignal(): DefaultSignal | undefined {
  const { timeZone } = useFilters().filters;
  return useQuery(defaultSignalQuery(timeZone)).data;
}
