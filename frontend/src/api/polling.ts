import type { Meta } from './types';

const mostPolls = 8;
const firstPollMs = 800;

/** How many answers in a row said that a newer load runs. */
export function nextPollCount(meta: Meta, previous: number): number {
  return meta.refreshing ? previous + 1 : 0;
}

/**
 * When to ask again: soon and ever slower while the server loads something newer, a bounded number of times;
 * otherwise after the refresh interval, or never where auto-refresh is off.
 */
export function nextFetchMs(polls: number, autoRefreshMs: number | false): number | false {
  if (polls > 0 && polls <= mostPolls) {
    return Math.round(firstPollMs * 1.5 ** (polls - 1));
  }
  return autoRefreshMs;
}
