import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getJson } from './client';
import type { Settings } from './types';

export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: ({ signal }) => getJson<Settings>('/api/v1/settings', {}, signal),
  staleTime: 60_000,
  // The business clock ("today", the age of the newest event) comes with the settings.
  refetchInterval: 60_000,
});

/** Below the boot screen the settings are always there. */
export function useSettings(): Settings {
  return useSuspenseQuery(settingsQuery).data;
}
