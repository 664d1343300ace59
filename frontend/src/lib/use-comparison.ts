import { useMemo } from 'react';
import type { QueryParams } from '@/api/types';
import { dateIn } from './dates';
import { toQueryParams } from './filters';
import { previousRange } from './range';
import { useFilters } from './use-filters';

/** The parameters of the previous period, or null where the viewer does not compare. */
export function useComparison(now: string): QueryParams | null {
  const { filters } = useFilters();
  return useMemo(() => {
    if (!filters.compare) {
      return null;
    }
    const range = previousRange(filters.range, dateIn(now, filters.timeZone));
    return toQueryParams({ ...filters, range });
  }, [filters, now]);
}
