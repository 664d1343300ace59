import { useQuery } from '@tanstack/react-query';
import { useSettings } from '@/api/settings';
import type { Answer, AppChange } from '@/api/types';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { useFilters } from '@/lib/filter-scope';
import { changeMarksQuery } from './change-marks-query';

interface ShownAppChanges {
  /** The app changes in the window, or null if they are switched off or not loaded. */
  changes: Answer<AppChange[]> | null;
  /** Whether the first request has not ended. */
  waiting: boolean;
}

/**
 * The app changes of a time chart. Requested together with the chart's data, so that both are drawn at once.
 *
 * @param load whether the chart should load its data
 */
export function useAppChanges(timeChart: boolean, load = true): ShownAppChanges {
  const { filters } = useFilters();
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh] = useAutoRefresh();
  const marksOn = timeChart && filters.appChanges;
  const { data, failureReason } = useQuery({
    ...changeMarksQuery(filters),
    enabled: marksOn && load,
    staleTime: refreshIntervalSeconds * 1000,
    refetchInterval: autoRefresh && refreshIntervalSeconds * 1000,
  });
  return {
    changes: marksOn ? (data ?? null) : null,
    waiting: marksOn && data === undefined && failureReason === null,
  };
}
