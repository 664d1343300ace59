import {
  CancelledError,
  type FetchQueryOptions,
  type QueryClient,
  type QueryKey,
} from '@tanstack/react-query';

/**
 * The data of another query, for use in a query function. Requests it again if that query is cancelled, for example because
 * its components are gone. If its `CancelledError` left the query function, React Query would treat the calling query as
 * cancelled too, and leave it loading for ever.
 */
export async function dataOf<Data, Key extends QueryKey>(
  client: QueryClient,
  query: FetchQueryOptions<Data, Error, Data, Key>,
): Promise<Data> {
  for (;;) {
    try {
      return await client.fetchQuery(query);
    } catch (error) {
      if (!(error instanceof CancelledError)) {
        throw error;
      }
    }
  }
}
