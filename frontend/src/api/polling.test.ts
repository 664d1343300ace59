import { expect, it } from 'vitest';
import { copy, freshness } from '@/testing/fake-api';
import { nextFetchMs, nextFreshnessMs, nextPollCount } from './polling';
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

const complete = copy();
const filling = copy({ syncing: true, completeFrom: '2026-11-03' });
const after = (state: typeof complete | null, autoRefreshMs: number | false, failed = false) =>
  nextFreshnessMs({ ...freshness, copy: state }, failed, autoRefreshMs);

it('requests the freshness every 5 seconds while rows are copied', () => {
  expect(after(filling, 300_000)).toBe(5_000);
  expect(after(copy({ syncing: true }), 300_000)).toBe(5_000);
  expect(after(complete, 300_000)).toBe(300_000);
  expect(after(null, 300_000)).toBe(300_000);
});

it('requests the freshness less often after a failure during a copy', () => {
  expect(after(filling, 300_000, true)).toBe(10_000);
});

it('follows only a running first copy without auto-refresh', () => {
  expect(after(filling, false)).toBe(5_000);
  expect(after(copy({ generation: 0, syncing: true }), false)).toBe(5_000);
  expect(after(copy({ syncing: true }), false)).toBe(false);
  expect(after({ ...filling, syncing: false }, false)).toBe(false);
});

it('requests the freshness again if the newest event is not known', () => {
  expect(nextFreshnessMs(undefined, true, 300_000)).toBe(10_000);
  expect(nextFreshnessMs({ ...freshness, latestEvent: null }, false, false)).toBe(10_000);
});
