import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getJson, setServerTimeout } from './client';
import { fromDocument } from './document-answers';
import type { Settings } from './types';

const path = '/api/v1/settings';

function apply(settings: Settings): Settings {
  setServerTimeout(settings.requestTimeoutSeconds);
  return settings;
}

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: async ({ signal }) => apply(await getJson(path, {}, signal)),
  ...fromDocument(path, {}, apply),
  staleTime: 60_000,
  // The settings contain the server's clock, which determines "today" and the age of the newest event.
  refetchInterval: 60_000,
});

/** The settings. `Boot` renders its children only when they are loaded. */
export function useSettings(): Settings {
  return useSuspenseQuery(settingsQuery).data;
}
