import type { Copy, LogFreshness, Meta } from './types';

const maxPolls = 8;
const firstPollMs = 800;
const followCopyMs = 5_000;
const unknownFreshnessMs = 10_000;

/** The number of consecutive answers with `meta.refreshing`. */
export function nextPollCount(meta: Meta, previous: number): number {
  return meta.refreshing ? previous + 1 : 0;
}

/**
 * Milliseconds until the next request. While the server loads a newer answer, the pauses are short and grow by half, up to
 * a maximum number of polls. Otherwise returns the refresh interval, or false if auto-refresh is off.
 */
export function nextFetchMs(polls: number, autoRefreshMs: number | false): number | false {
  if (polls > 0 && polls <= maxPolls) {
    return Math.round(firstPollMs * 1.5 ** (polls - 1));
  }
  return autoRefreshMs;
}

/** Whether rows of the history are still to be copied for the first time. */
export const isFirstCopy = ({ generation, completeFrom }: Copy): boolean =>
  generation === 0 || completeFrom !== null;

/**
 * Milliseconds until the next request of the freshness, or false for none. The pauses are short while rows are copied.
 * Without auto-refresh only a first copy is followed.
 *
 * @param failed whether the last request failed, so that the freshness is old
 */
export function nextFreshnessMs(
  freshness: LogFreshness | undefined,
  failed: boolean,
  autoRefreshMs: number | false,
): number | false {
  const copy = freshness?.copy;
  if (copy?.syncing && (autoRefreshMs !== false || isFirstCopy(copy))) {
    return failed ? unknownFreshnessMs : followCopyMs;
  }
  // The server may not know the newest event at the first request.
  return freshness?.latestEvent ? autoRefreshMs : unknownFreshnessMs;
}
