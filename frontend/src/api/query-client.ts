import { QueryClient } from '@tanstack/react-query';
import { retryDelay, shouldRetry } from './retry-policy';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: shouldRetry,
        retryDelay,
        // The server may run on this machine, so requests are sent even if the browser is offline.
        networkMode: 'always',
        staleTime: 60_000,
        gcTime: 30 * 60_000,
      },
    },
  });
}
