import { expect, it } from 'vitest';
import { newestEventAge } from './freshness';

it('computes the age by the later of the two server times', () => {
  const latest = '2026-11-23T05:00:00Z';
  expect(newestEventAge(latest, '2026-11-23T05:10:00Z', '2026-11-23T05:12:00Z')).toBe('12 min');
  expect(newestEventAge(latest, '2026-11-23T05:20:00Z', '2026-11-23T05:12:00Z')).toBe('20 min');
});
