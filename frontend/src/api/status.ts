import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import type { Status } from './types';

const path = '/api/v1/status';
const minuteMs = 60_000;

/**
 * The status of the workspace. It changes slowly and is expensive to compute, so an answer is fresh for ten minutes.
 */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => getJson(path, {}, signal),
  staleTime: 10 * minuteMs,
  // Polls every minute until the counts and the inventory are available, and while rows are copied.
  refetchInterval: ({ state: { data } }) =>
    data?.census.asOf === null ||
    data?.store?.syncing ||
    (data?.inventory.apps === null && data.inventory.problem !== null)
      ? minuteMs
      : false,
});

export function useStatus(enabled = true) {
  return useQuery({ ...statusQuery, enabled });
}

/** Requests a status that bypasses the server's cache. */
export function refreshStatus(client: QueryClient): Promise<Status> {
  return client.fetchQuery({
    ...statusQuery,
    staleTime: 0,
    queryFn: ({ signal }) => getJson(path, { fresh: true }, signal),
  });
}
