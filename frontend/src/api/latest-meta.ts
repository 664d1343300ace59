import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Answer, Meta } from './types';

/** The meta of the newest answer on the screen: what the header says about the data. */
export function latestMeta(client: QueryClient): Meta | null {
  const shown = client.getQueryCache().findAll({ queryKey: ['telemetry'], type: 'active' });
  const metas = shown.flatMap((query) => {
    const answer = query.state.data as Answer<unknown> | undefined;
    return answer ? [answer.meta] : [];
  });
  return metas.reduce<Meta | null>(
    (newest, meta) => (newest && newest.asOf >= meta.asOf ? newest : meta),
    null,
  );
}

export function useLatestMeta(): Meta | null {
  const client = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(listener),
    [client],
  );
  return useSyncExternalStore(subscribe, () => latestMeta(client));
}
