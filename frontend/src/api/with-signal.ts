import type { QueryClient } from '@tanstack/react-query';
import { dataOf } from './data-of';
import { defaultSignalQuery } from './freshness';

/** Adds the default signal to parameters without one, so that all panels use the same signal. */
export async function withSignal<Params extends { signal?: unknown; timeZone?: unknown }>(
  client: QueryClient,
  params: Params,
): Promise<Params> {
  if (params.signal) {
    return params;
  }
  const { signal } = await dataOf(client, defaultSignalQuery(String(params.timeZone ?? 'UTC')));
  return { ...params, signal };
}
