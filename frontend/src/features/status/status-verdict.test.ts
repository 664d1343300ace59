import { expect, it } from 'vitest';
import type { Status } from '@/api/types';
import { status, store } from '@/testing/status';
import { verdictOf } from './status-verdict';

const granted = status.grants.map((grant) => ({ ...grant, state: 'present' as const }));
const good: Status = { ...status, grants: granted };

it('is good if nothing is missing and all is known', () => {
  expect(verdictOf(good)).toEqual({
    tone: 'good',
    text: 'All good: the log is 1 min behind, 2 of 2 grants present.',
  });
  expect(verdictOf({ ...good, grants: [] }).text).toBe(
    'All good: the log is 1 min behind, no grants are needed.',
  );
});

it('counts missing grants', () => {
  expect(verdictOf(status)).toEqual({ tone: 'bad', text: 'Action needed: 1 grant is missing.' });
});

it('lists all problems', () => {
  const failing: Status = {
    ...good,
    warehouse: { id: 'a', condition: 'MISSING' },
    store: store({ staleReason: 'The warehouse was not reached.' }),
  };
  expect(verdictOf(failing).text).toBe(
    'Action needed: the SQL warehouse was not found; the last copy failed.',
  );
});

it('is never good while something is not known', () => {
  const unknown: Status = {
    ...good,
    grants: granted.map((grant, index) => (index === 0 ? { ...grant, state: 'unknown' as const } : grant)),
    freshness: { latestEvent: null, ageSeconds: null, typicalDelaySeconds: null },
  };
  expect(verdictOf(unknown)).toEqual({
    tone: 'warn',
    text: 'No problem found, but not all is known. Not known: the age of the log, 1 grant.',
  });
});

it('says what is not known beside a problem', () => {
  const inventory = { apps: null, asOf: null, problem: null, action: null };
  expect(verdictOf({ ...status, inventory }).text).toBe(
    'Action needed: 1 grant is missing. Not known: the inventory.',
  );
});

it('names a log that is later than usual', () => {
  const late: Status = { ...good, freshness: { ...good.freshness, ageSeconds: 18_000 } };
  expect(verdictOf(late)).toEqual({
    tone: 'warn',
    text: 'Check the log: the log is 5 h behind, usually 15 min.',
  });
});
