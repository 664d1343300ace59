import { useQuery } from '@tanstack/react-query';
import { useInitialDataLoaded } from '@/api/initial-data-loaded';
import { useSettings } from '@/api/settings';
import type { Answer, AppChange } from '@/api/types';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { useFilters } from '@/lib/filter-scope';
import { changeMarksQuery } from './change-marks-query';

/**
 * The app changes in the window of a time chart, or null if they are switched off. Requested after the panels' data.
 */
export function useAppChanges(timeChart: boolean): Answer<AppChange[]> | null {
  const { filters } = useFilters();
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh] = useAutoRefresh();
  const initialDataLoaded = useInitialDataLoaded();
  const marksOn = timeChart && filters.appChanges;
  const { data } = useQuery({
    ...changeMarksQuery(filters),
    enabled: marksOn && initialDataLoaded,
    staleTime: refreshIntervalSeconds * 1000,
    refetchInterval: autoRefresh && refreshIntervalSeconds * 1000,
  });
  return marksOn ? (data ?? null) : null;
}
