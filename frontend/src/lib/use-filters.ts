import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { QueryParams } from '@/api/types';
import { type Filters, parseFilters, toQueryParams, writeFilters } from './filters';
import { rememberEvents, rememberRange } from './remembered-filters';

export interface FilterControl {
  filters: Filters;
  params: QueryParams;
  change: (part: Partial<Filters>) => void;
}

/** The filters of the address bar. A change is a step in the history, and sends the table back to its first page. */
export function useFilters(): FilterControl {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const filters = useMemo(() => parseFilters(new URLSearchParams(text)), [text]);
  const params = useMemo(() => toQueryParams(filters), [filters]);
  const change = useCallback(
    (part: Partial<Filters>) => {
      if (part.range) {
        rememberRange(part.range);
      }
      if (part.events !== undefined) {
        rememberEvents(part.events);
      }
      setSearch((current) => {
        const next = writeFilters(current, { ...parseFilters(current), ...part });
        next.delete('page');
        return next;
      });
    },
    [setSearch],
  );
  return { filters, params, change };
}
