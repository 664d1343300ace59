import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';

/** Whether every figure in sight has its first answer: what merely accompanies them waits for that. */
export function figuresThere(client: QueryClient): boolean {
  const shown = client.getQueryCache().findAll({ queryKey: ['telemetry'], type: 'active' });
  return shown.length > 0 && shown.every((query) => query.state.status !== 'pending');
}

export function useFiguresThere(): boolean {
  const client = useQueryClient();
  const subscribe = useCallback(
    (listener: () => void) => client.getQueryCache().subscribe(listener),
    [client],
  );
  return useSyncExternalStore(subscribe, () => figuresThere(client));
}
