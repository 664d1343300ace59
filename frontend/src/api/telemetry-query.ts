import { queryOptions } from '@tanstack/react-query';
import { getJson } from './client';
import { nextFetchMs, nextPollCount } from './polling';
import type { Answer, QueryName, QueryParams } from './types';

/** An answer and how often in a row it came back as "refreshing". */
export interface PolledAnswer<T> extends Answer<T> {
  polls: number;
}

export type TelemetryKey = readonly ['telemetry', QueryName, QueryParams];

export function fetchTelemetry<T>(
  name: QueryName,
  params: QueryParams,
  signal: AbortSignal,
): Promise<Answer<T>> {
  return getJson<Answer<T>>(`/api/v1/${name}`, params, signal);
}

/** Query options of one telemetry endpoint: the feature's getter adds nothing but the type of its rows. */
export function telemetryQuery<T>(name: QueryName, params: QueryParams) {
  const queryKey: TelemetryKey = ['telemetry', name, params];
  return queryOptions({
    queryKey,
    queryFn: async ({ signal, client }): Promise<PolledAnswer<T>> => {
      const before = client.getQueryData<PolledAnswer<T>>(queryKey)?.polls ?? 0;
      const answer = await fetchTelemetry<T>(name, params, signal);
      return { ...answer, polls: nextPollCount(answer.meta, before) };
    },
  });
}

export type TelemetryQuery<T> = ReturnType<typeof telemetryQuery<T>>;

export function refetchInterval(polls: number | undefined, autoRefreshMs: number | false): number | false {
  return nextFetchMs(polls ?? 0, autoRefreshMs);
}
