import { useAppNames } from '@/api/app-names';
import { type ActiveFilter, activeFilters } from '@/lib/active-filters';
import { useFilters } from '@/lib/filter-scope';

/** The active filters that no scope fixes, with the names of apps. */
export function useActiveFilters(): ActiveFilter[] {
  const { filters, fixed } = useFilters();
  const active = activeFilters(filters, useAppNames(filters.apps));
  return active.filter(({ without }) => Object.keys(without).some((name) => !(name in fixed)));
}
