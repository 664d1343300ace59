import type { Query } from '@tanstack/react-query';
import { ApiError } from './api-error';
import type { ShownQueries } from './shown-queries';
import type { Answer, LogFreshness, Status } from './types';

/** The rows of the copy, and the time at which the page learned of them. */
interface CopiedRows {
  generation: number;
  knownAt: number;
}

export const freshnessOf = ({ all }: ShownQueries) =>
  all.find(({ queryKey }) => queryKey[0] === 'freshness') as Query<LogFreshness> | undefined;

/** The generation of an answer, or null if its rows are not copied. */
function generationOf({ queryKey, state: { data } }: Query): number | null {
  switch (queryKey[0]) {
    case 'telemetry':
    case 'app-change-marks':
      return (data as Answer<unknown>).meta.generation || null;
    case 'status':
      return (data as Status).store?.generation ?? null;
    default:
      return null;
  }
}

/** Whether an idle query has an answer of other rows than the copy, or failed before the copy had its rows. */
function isOutdated(query: Query, { generation, knownAt }: CopiedRows): boolean {
  const { data, dataUpdatedAt, error, errorUpdatedAt, fetchStatus } = query.state;
  if (fetchStatus !== 'idle') {
    return false;
  }
  if (data === undefined) {
    const mayRetry = error instanceof ApiError && error.problem.retryable;
    return mayRetry && query.queryKey[0] === 'telemetry' && errorUpdatedAt < knownAt;
  }
  const shown = generationOf(query);
  // An answer can be newer than the freshness. A store that was created anew starts with lower numbers.
  return shown !== null && (shown < generation || (shown > generation && dataUpdatedAt < knownAt));
}

/**
 * The shown queries whose answers are of other rows than the copy. None while the copy is empty, because their requests
 * would wait.
 */
export function outdatedQueries(shown: ShownQueries): { generation: number; queries: Query[] } {
  const { data, dataUpdatedAt: knownAt = 0 } = freshnessOf(shown)?.state ?? {};
  const generation = data?.copy?.generation ?? 0;
  const isDue = (query: Query) => isOutdated(query, { generation, knownAt });
  return { generation, queries: generation > 0 ? shown.all.filter(isDue) : [] };
}
