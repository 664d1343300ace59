import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getJson, setServerTimeout } from './client';
import type { Settings } from './types';

async function fetchSettings(signal: AbortSignal): Promise<Settings> {
  const settings = await getJson('/api/v1/settings', {}, signal);
  setServerTimeout(settings.requestTimeoutSeconds);
  return settings;
}

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => fetchSettings(signal),
  staleTime: 60_000,
  // The settings contain the server's clock, which determines "today" and the age of the newest event.
  refetchInterval: 60_000,
});

/** The settings. `Boot` renders its children only when they are loaded. */
export function useSettings(): Settings {
  return useSuspenseQuery(settingsQuery).data;
}
