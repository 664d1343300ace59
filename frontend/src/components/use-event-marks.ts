import { useQuery } from '@tanstack/react-query';
import { eventMarksQuery } from '@/api/event-marks-query';
import { useFiguresThere } from '@/api/figures-there';
import { useSettings } from '@/api/settings';
import type { Answer, AppEvent } from '@/api/types';
import { useAutoRefresh } from '@/lib/auto-refresh';
import { useFilters } from '@/lib/use-filters';

/** What happened to apps in the window of a time chart, where the viewer wants it; asked for once the figures are there. */
export function useEventMarks(timeChart: boolean): Answer<AppEvent[]> | null {
  const { filters, params } = useFilters();
  const { refreshIntervalSeconds } = useSettings();
  const [autoRefresh] = useAutoRefresh();
  const figuresThere = useFiguresThere();
  const wanted = timeChart && filters.events;
  const { data } = useQuery({
    ...eventMarksQuery(params),
    enabled: wanted && figuresThere,
    staleTime: refreshIntervalSeconds * 1000,
    refetchInterval: autoRefresh && refreshIntervalSeconds * 1000,
  });
  return wanted ? (data ?? null) : null;
}
