import type { Meta } from './types';

const maxPolls = 8;
const firstPollMs = 800;

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
