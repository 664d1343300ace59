import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { getJson } from './client';
import type { Answer, AppName } from './types';

const unknownName = '…';

/** The names of apps by key. The answer omits values that are not keys. */
const appNamesQuery = (chosen: string[]) =>
  queryOptions({
    queryKey: ['app-names', chosen],
    queryFn: async ({ signal }) => (await getJson('/api/v1/apps/names', { app: chosen }, signal)).data,
    staleTime: 10 * 60_000,
  });

/** Names from loaded answers, so that a filter set by a click has its name without a request. */
function shownNames(client: QueryClient, chosen: string[]): AppName[] | undefined {
  const names = new Map<string, AppName>();
  for (const [, answer] of client.getQueriesData<Answer<unknown>>({ queryKey: ['telemetry'] })) {
    for (const row of Array.isArray(answer?.data) ? (answer.data as (Partial<AppName> | null)[]) : []) {
      // A malformed row crashes its own panel only, not the chips that read other panels' answers.
      if (row?.appKey && row.app && chosen.includes(row.appKey)) {
        names.set(row.appKey, { appKey: row.appKey, app: row.app });
      }
    }
  }
  return names.size === chosen.length ? [...names.values()] : undefined;
}

/** Returns a function from an app's key or name in the address to its name. */
export function useAppNames(chosen: string[]): (app: string) => string {
  const client = useQueryClient();
  const { data } = useQuery({
    ...appNamesQuery(chosen),
    enabled: chosen.length > 0,
    placeholderData: () => shownNames(client, chosen),
  });
  const names = data && new Map(data.map(({ appKey, app }) => [appKey, app]));
  return (app) => (names ? (names.get(app) ?? app) : unknownName);
}
