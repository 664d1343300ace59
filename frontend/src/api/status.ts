import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { getJson } from './client';
import type { Status } from './types';

const path = '/api/v1/status';
const minuteMs = 60_000;

/** What this workspace can tell. It changes slowly and reads much, so an answer lasts for minutes. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => getJson<Status>(path, {}, signal),
  staleTime: 10 * minuteMs,
  // A count or list that was not ready or not allowed may be soon.
  refetchInterval: ({ state: { data } }) =>
    data?.census.asOf === null || (data?.inventory.apps === null && data.inventory.problem !== null)
      ? minuteMs
      : false,
});

export function useStatus(enabled = true) {
  return useQuery({ ...statusQuery, enabled });
}

/** Asks the server to look again, not only for what it remembers. */
export function refreshStatus(client: QueryClient): Promise<Status> {
  return client.fetchQuery({
    ...statusQuery,
    staleTime: 0,
    queryFn: ({ signal }) => getJson<Status>(path, { fresh: 'true' }, signal),
  });
}
