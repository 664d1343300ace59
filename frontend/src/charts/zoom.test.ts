import { expect, it } from 'vitest';
import { zoomedDays } from './zoom';

it('returns the days whose marks are visible', () => {
  expect(zoomedDays(['2026-11-02 12:00', '2026-11-08 12:00'])).toEqual({
    from: '2026-11-03',
    to: '2026-11-08',
  });
  expect(zoomedDays(['2026-11-03', '2026-11-08 00:00'])).toEqual({ from: '2026-11-03', to: '2026-11-08' });
  expect(zoomedDays(['2026-11-02 23:59:59.9999', '2026-11-03 04:00'])).toEqual({
    from: '2026-11-03',
    to: '2026-11-03',
  });
});

it('returns null between two marks', () => {
  expect(zoomedDays(['2026-11-02 03:00', '2026-11-02 20:00'])).toBeNull();
});
