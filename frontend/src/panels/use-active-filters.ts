import { useAppNames } from '@/api/app-names';
import { type ActiveFilter, activeFilters } from '@/lib/active-filters';
import { useFilters } from '@/lib/filter-scope';
import type { Filters } from '@/lib/filters';

/**
 * The active filters that no scope fixes, with the names of apps.
 *
 * @param of the filters of a part of the page, by default those of the page
 */
export function useActiveFilters(of?: Filters): ActiveFilter[] {
  const { filters: page, fixed } = useFilters();
  const filters = of ?? page;
  const active = activeFilters(filters, useAppNames(filters.apps));
  return active.filter(({ without }) => Object.keys(without).some((name) => !(name in fixed)));
}
