import { useMemo } from 'react';
import { dateIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import type { Filters } from '@/lib/filters';
import { comparedRange, comparedShift } from '@/lib/range';

interface Comparison {
  /** The filters of the compared days. */
  filters: Filters;
  /** By how many days these are earlier. */
  shift: number;
}

/** The days with which the time charts compare, or null if comparison is off. */
export function useComparison(now: string): Comparison | null {
  const { filters } = useFilters();
  return useMemo(() => {
    if (!filters.compare) {
      return null;
    }
    const range = comparedRange(filters.range, dateIn(now, filters.timeZone));
    return { filters: { ...filters, range }, shift: comparedShift(filters.range) };
  }, [filters, now]);
}
