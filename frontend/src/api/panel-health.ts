import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import type { Answer } from './types';

/** One sentence about all panels, for those who cannot see them: silent while all is well. */
export function panelHealth(client: QueryClient): string {
  const shown = client.getQueryCache().findAll({ queryKey: ['telemetry'], type: 'active' });
  const failed = shown.filter((query) => query.state.status === 'error' && query.state.data === undefined);
  const stale = shown.filter((query) => {
    const answer = query.state.data as Answer<unknown> | undefined;
    return answer !== undefined && (answer.meta.stale || query.state.status === 'error');
  });
  const sentences = [
    failed.length > 0 ? `${failed.length} of ${shown.length} panels could not be loaded.` : '',
    stale.length > 0 ? `${stale.length} of ${shown.length} panels show old data.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

export function usePanelHealth(): string {
  const client = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(listener),
    [client],
  );
  return useSyncExternalStore(subscribe, () => panelHealth(client));
}
