import { type Query, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { freshnessOf, outdatedQueries } from './outdated-queries';
import { type ShownQueries, shownQueries, useShownQueries } from './shown-queries';

/** The answers of several panels arrive at about the same time. One request of the freshness is enough for them. */
const minGapMs = 1_000;

/** Identifies the outdated queries, for comparison. Empty if there are none. */
function outdatedKey(shown: ShownQueries): string {
  const { generation, queries } = outdatedQueries(shown);
  return queries.length === 0 ? '' : [generation, ...queries.map(({ queryHash }) => queryHash)].join();
}

/** Refetches outdated answers. A query is refetched once for each generation, so that a failure is not repeated. */
function useRefetchOutdated(): void {
  const client = useQueryClient();
  const requested = useRef(new WeakMap<Query, number>());
  const outdated = useShownQueries(outdatedKey);
  useEffect(() => {
    if (outdated === '') {
      return;
    }
    const { generation, queries } = outdatedQueries(shownQueries(client));
    const due = queries.filter((query) => requested.current.get(query) !== generation);
    for (const query of due) {
      requested.current.set(query, generation);
    }
    void client.refetchQueries({ predicate: (query) => due.includes(query) });
  }, [client, outdated]);
}

/**
 * The time of the last request of the freshness, if an answer has arrived later that is marked as refreshing although no
 * copy was running. Else null.
 */
function missedCopySince(shown: ShownQueries): number | null {
  const freshness = freshnessOf(shown)?.state;
  if (freshness?.fetchStatus !== 'idle' || freshness.data?.copy?.syncing !== false) {
    return null;
  }
  const since = Math.max(freshness.dataUpdatedAt, freshness.errorUpdatedAt);
  const refreshing = shown.telemetry.some(
    ({ state: { data, dataUpdatedAt } }) =>
      data?.meta.refreshing && data.meta.generation > 0 && dataUpdatedAt > since + minGapMs,
  );
  return refreshing ? since : null;
}

/** Requests the freshness when an answer shows that a copy may have begun. */
function useRequestFreshness(): void {
  const client = useQueryClient();
  const since = useShownQueries(missedCopySince);
  useEffect(() => {
    if (since !== null) {
      void client.refetchQueries({ queryKey: ['freshness'], type: 'active' });
    }
  }, [client, since]);
}

/** Shows the figures of newly copied rows without a click. */
export function useNewGenerations(): void {
  useRefetchOutdated();
  useRequestFreshness();
}
