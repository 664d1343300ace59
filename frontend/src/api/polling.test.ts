import { expect, it } from 'vitest';
import { nextFetchMs, nextPollCount } from './polling';
import type { Meta } from './types';

const meta = (refreshing: boolean): Meta => ({
  from: '2026-11-01',
  to: '2026-11-23',
  timeZone: 'UTC',
  asOf: '2026-11-23T05:00:00Z',
  latestEvent: null,
  source: 'sample',
  refreshing,
  stale: false,
  staleReason: null,
  requestedTo: null,
  signal: 'action',
  logBegins: null,
  caveat: null,
  generation: 1,
});

it('polls soon while the server loads newer data', () => {
  expect(nextFetchMs(nextPollCount(meta(true), 0), 300_000)).toBeLessThan(1_000);
});

it('polls with growing pauses and stops after the maximum', () => {
  const delays = [1, 2, 3, 4, 5, 6, 7, 8].map((polls) => Number(nextFetchMs(polls, 300_000)));
  expect([...delays].sort((a, b) => a - b)).toEqual(delays);
  expect(nextFetchMs(9, 300_000)).toBe(300_000);
});

it('returns to the refresh interval when the data is new', () => {
  expect(nextPollCount(meta(false), 3)).toBe(0);
  expect(nextFetchMs(0, 300_000)).toBe(300_000);
  expect(nextFetchMs(0, false)).toBe(false);
});
