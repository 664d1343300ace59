import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getJson } from './client';
import { dataOf } from './data-of';
import type { DefaultSignal, LogFreshness } from './types';

const getFreshness = (
  timeZone: string,
  params: { fresh?: boolean; awaitSignal?: boolean },
  signal: AbortSignal,
) => getJson('/api/v1/freshness', { timeZone, ...params }, signal);

/**
 * The newest event of the log, for all filters. Not retried, because callers poll it. Does not wait for the first copied
 * rows, so that the page can show that they are being copied.
 */
export const freshnessQuery = (timeZone: string) =>
  queryOptions({
    queryKey: ['freshness', timeZone],
    queryFn: ({ signal }) => getFreshness(timeZone, { awaitSignal: false }, signal),
    staleTime: 60_000,
    retry: false,
  });

/** Requests a value that bypasses the server's cache. */
export function refreshFreshness(client: QueryClient, timeZone: string): Promise<LogFreshness> {
  return client.fetchQuery({
    ...freshnessQuery(timeZone),
    staleTime: 0,
    queryFn: ({ signal }) => getFreshness(timeZone, { fresh: true, awaitSignal: false }, signal),
  });
}

/** The default signal, for addresses without one. Requested once; it does not change while the page is open. */
export const defaultSignalQuery = (timeZone: string) =>
  queryOptions({
    queryKey: ['default-signal'],
    queryFn: async ({ client, signal }): Promise<DefaultSignal> => {
      let { defaultSignal } = await dataOf(client, freshnessQuery(timeZone));
      while (!defaultSignal) {
        ({ defaultSignal } = await getFreshness(timeZone, {}, signal));
      }
      return defaultSignal;
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
