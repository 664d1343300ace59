import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { getJson } from './client';
import { dataOf } from './data-of';
import { fromDocument } from './document-answers';
import type { DefaultSignal, LogFreshness } from './types';

const path = '/api/v1/freshness';

const getFreshness = (
  timeZone: string,
  params: { fresh?: boolean; awaitSignal?: boolean },
  signal: AbortSignal,
) => getJson(path, { timeZone, ...params }, signal);

/** Does not wait for the first copied rows. */
const notWaiting = { awaitSignal: false };

/**
 * The newest event of the log, for all filters. Not retried, because callers poll it. Does not wait for the first copied
 * rows, so that the page can show that they are being copied.
 */
export const freshnessQuery = (timeZone: string) =>
  queryOptions({
    queryKey: ['freshness', timeZone],
    queryFn: ({ signal }) => getFreshness(timeZone, notWaiting, signal),
    ...fromDocument(path, { timeZone, ...notWaiting }, (freshness) => freshness),
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
    ...fromDocument(
      path,
      { timeZone, ...notWaiting },
      ({ defaultSignal }): DefaultSignal | undefined => defaultSignal ?? undefined,
    ),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
