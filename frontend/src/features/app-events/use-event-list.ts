import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import { type EventListState, parseEventList, writeEventList } from './event-list-state';

/** The list's part of the address. Typing replaces the history's last step, everything else adds one. */
export function useEventList() {
  const [search, setSearch] = useSearchParams();
  const text = search.toString();
  const state = useMemo(() => parseEventList(new URLSearchParams(text)), [text]);
  const change = useCallback(
    (part: Partial<EventListState>, replace = false) =>
      setSearch((current) => writeEventList(current, { ...parseEventList(current), page: 1, ...part }), {
        replace,
      }),
    [setSearch],
  );
  return { state, change };
}
