import { useMemo } from 'react';
import { useFilters } from '@/lib/filter-scope';
import type { Filters } from '@/lib/filters';
import { isSet } from '@/lib/toggle-filter';
import type { ChartDefinition } from './chart-definition';

interface ChartFilters {
  /** The filters of the chart's data. */
  filters: Filters;
  /** Says which filter of the page the chart does not apply, or null if it applies all. */
  note: string | null;
}

/** The page's filters without those that the chart sets itself. A filter that a scope fixes is applied. */
export function useChartFilters<Row>({ notApplied }: ChartDefinition<Row>): ChartFilters {
  const { filters, fixed } = useFilters();
  return useMemo(() => {
    const free = Object.fromEntries(
      Object.entries(notApplied?.filters ?? {}).filter(([name]) => !(name in fixed)),
    );
    const shown = { ...filters, ...free };
    const differs = Object.entries(free).some(([name, value]) =>
      Array.isArray(value) ? filters[name as 'apps'].length > 0 : !isSet(filters, { [name]: value }),
    );
    return { filters: shown, note: differs ? (notApplied?.note ?? null) : null };
  }, [filters, fixed, notApplied]);
}
