import type { Query, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error';
import { settingsQuery } from './settings';
import { type ShownQueries, useShownQueries } from './shown-queries';

function failedBySession(query: Query): boolean {
  const { error } = query.state;
  return error instanceof ApiError && error.sessionEnded;
}

const sessionEnded = ({ all }: ShownQueries): boolean => all.some(failedBySession);

/** Whether a mounted query failed because the session has ended. */
export const useSessionEnded = () => useShownQueries(sessionEnded);

/**
 * Checks whether a new session exists, for example after a sign-in in another tab. If so, repeats the queries that failed
 * because the session had ended. Returns `unknown` if the request fails for another reason.
 */
export async function checkSession(client: QueryClient): Promise<'active' | 'ended' | 'unknown'> {
  try {
    await client.fetchQuery({ ...settingsQuery, staleTime: 0, retry: false });
  } catch (error) {
    return error instanceof ApiError && error.sessionEnded ? 'ended' : 'unknown';
  }
  await client.refetchQueries({ type: 'active', predicate: failedBySession });
  return 'active';
}
