import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type AppTableState, parseAppTable, writeAppTable } from './app-table-state';

/** The table's part of the address. Typing replaces the history's last step, everything else adds one. */
export function useAppTable() {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const state = useMemo(() => parseAppTable(new URLSearchParams(text)), [text]);
  const change = useCallback(
    (part: Partial<AppTableState>, replace = false) =>
      setSearch((current) => writeAppTable(current, { ...parseAppTable(current), page: 1, ...part }), {
        replace,
      }),
    [setSearch],
  );
  return { state, change };
}
