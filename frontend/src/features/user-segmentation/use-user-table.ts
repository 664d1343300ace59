import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { parseUserTable, type UserTableState, writeUserTable } from './user-table-state';

/** The table's part of the address. Typing replaces the history's last step, everything else adds one. */
export function useUserTable() {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const state = useMemo(() => parseUserTable(new URLSearchParams(text)), [text]);
  const change = useCallback(
    (next: (state: UserTableState) => UserTableState, replace = false) =>
      setSearch((current) => writeUserTable(current, next(parseUserTable(current))), { replace }),
    [setSearch],
  );
  return { state, change };
}
