import { useMemo } from 'react';
import { dateIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import type { Filters } from '@/lib/filters';
import { previousRange } from '@/lib/range';

/** The filters of the previous period, or null if comparison is off. */
export function useComparison(now: string): Filters | null {
  const { filters } = useFilters();
  return useMemo(() => {
    if (!filters.compare) {
      return null;
    }
    const range = previousRange(filters.range, dateIn(now, filters.timeZone));
    return { ...filters, range };
  }, [filters, now]);
}
