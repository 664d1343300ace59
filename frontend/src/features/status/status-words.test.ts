import { expect, it } from 'vitest';
import { status } from '@/testing/status';
import { conditionWords, freshnessWords, grantsSummary, inventoryWords } from './status-words';

const grant = (state: 'present' | 'missing' | 'unknown') => ({
  name: state,
  state,
  statement: null,
  why: null,
});

it('sums up the grants', () => {
  expect(grantsSummary(status.grants)).toBe('1 missing.');
  expect(grantsSummary([grant('missing'), grant('missing'), grant('unknown')])).toBe(
    '2 missing, 1 not known.',
  );
  expect(grantsSummary([grant('present')])).toBe('All are there.');
  expect(grantsSummary([])).toBe('This source needs none.');
});

it('says how old the newest row is, and what is usual', () => {
  expect(freshnessWords(status.freshness)).toBe('1 min old; rows usually arrive after 15 min');
  expect(freshnessWords({ latestEvent: null, ageSeconds: null, typicalDelaySeconds: null })).toBe(
    'Not known',
  );
});

it('tells a list that is missing from one that is old', () => {
  const words = (apps: number | null, problem: string | null) =>
    inventoryWords({ apps, problem, asOf: null, action: null }).word;
  expect(words(38, null)).toBe('Available');
  expect(words(38, 'It is of 09:00 UTC.')).toBe('Old or incomplete');
  expect(words(null, 'It could not be read (403).')).toBe('Not available');
  expect(words(null, null)).toBe('Not known');
});

it('does not call a stopped warehouse broken', () => {
  expect(conditionWords('STOPPED').tone).toBe('plain');
  expect(conditionWords('MISSING').tone).toBe('bad');
});
