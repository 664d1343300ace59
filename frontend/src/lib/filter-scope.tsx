import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { type Filters, filterState } from './filters';
import { rememberAppChanges, rememberRange } from './remembered-filters';
import { useUrlState } from './url-state';

interface FilterControl {
  filters: Filters;
  /** The filters that a scope fixes. They are not in the address and cannot be changed. */
  fixed: Partial<Filters>;
  /** Changes filters in the address. With `replace`, the browser's history gets no new entry. */
  change: (part: Partial<Filters>, replace?: boolean) => void;
}

const FilterContext = createContext<FilterControl | null>(null);
const noFixedFilters: Partial<Filters> = {};

/** Parses the address once for all descendants. A change of the filters resets the tables to their first page. */
export function AddressFilters({ children }: { children: ReactNode }) {
  const { state: filters, change: write } = useUrlState(filterState);
  const change = useCallback(
    (part: Partial<Filters>, replace = false) => {
      if (part.range) {
        rememberRange(part.range);
      }
      if (part.appChanges !== undefined) {
        rememberAppChanges(part.appChanges);
      }
      write(part, replace);
    },
    [write],
  );
  const control = useMemo(() => ({ filters, fixed: noFixedFilters, change }), [filters, change]);
  return <FilterContext value={control}>{children}</FilterContext>;
}

interface FilterScopeProps {
  /** Must be the same object in every render. */
  fix: Partial<Filters>;
  children: ReactNode;
}

/** Fixes some filters for its descendants. A page of one app can fix `apps`. */
export function FilterScope({ fix, children }: FilterScopeProps) {
  const outer = useFilters();
  const control = useMemo(() => {
    const fixed = { ...outer.fixed, ...fix };
    const filters = { ...outer.filters, ...fix };
    const change = (part: Partial<Filters>, replace?: boolean) => {
      const free = Object.entries(part).filter(([name]) => !(name in fixed));
      if (free.length > 0) {
        outer.change(Object.fromEntries(free), replace);
      }
    };
    return { filters, fixed, change };
  }, [outer, fix]);
  return <FilterContext value={control}>{children}</FilterContext>;
}

/** The filters of the surrounding scope. */
export function useFilters(): FilterControl {
  const control = useContext(FilterContext);
  if (control === null) {
    throw new Error('useFilters requires a surrounding AddressFilters or FilterScope');
  }
  return control;
}
