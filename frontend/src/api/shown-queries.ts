import { notifyManager, type Query, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { PolledAnswer } from './telemetry-query';

/** The queries of mounted components, from the query cache. */
export interface ShownQueries {
  all: Query[];
  /** The queries of panels. */
  telemetry: Query<PolledAnswer<unknown>>[];
}

export function shownQueries(client: QueryClient): ShownQueries {
  const all = client.getQueryCache().findAll({ type: 'active' });
  const telemetry = all.filter(({ queryKey }) => queryKey[0] === 'telemetry');
  return { all, telemetry: telemetry as unknown as Query<PolledAnswer<unknown>>[] };
}

/** Subscribes to a value computed from the shown queries. `select` must return the same value for the same state. */
export function useShownQueries<T>(select: (shown: ShownQueries) => T): T {
  const client = useQueryClient();
  const subscribe = useCallback(
    // Batched, because a query can be created during another component's render.
    (listener: () => void) => client.getQueryCache().subscribe(notifyManager.batchCalls(listener)),
    [client],
  );
  return useSyncExternalStore(subscribe, () => select(shownQueries(client)));
}
