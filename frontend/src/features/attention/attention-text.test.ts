import { expect, it } from 'vitest';
import { aConcern } from '@/testing/concerns';
import { concernText } from './attention-text';

const text = (more: Parameters<typeof aConcern>[0]) =>
  concernText(aConcern(more), { timeZone: 'Europe/Berlin', threshold: 5 });

it('says whom a crashed app cuts off', () => {
  expect(text({ reason: 'CRASHED', users: 103, lastUsed: '2026-11-24T14:56:00Z' })).toBe(
    'is crashed; 103 people used it in this range, last Nov 24, 2026, 3:56 PM.',
  );
  expect(text({ reason: 'CRASHED', users: 0, lastUsed: null })).toBe(
    'is crashed; nobody used it in this range.',
  );
});

it('counts the deployments that raised the error rate', () => {
  expect(text({ reason: 'DEPLOYMENT_RAISED_ERRORS', deployments: 3, raisedTo: 52.17, share: 47.49 })).toBe(
    'had 3 deployments that raised the error rate, to 52.17% at most; it has 47.49% of all failures.',
  );
});

it('compares the error rate with the threshold', () => {
  expect(text({ reason: 'ABOVE_ERROR_THRESHOLD', errorRate: 6.38, share: 47.49 })).toBe(
    'has an error rate of 6.38%, above the 5.00% threshold; it has 47.49% of all failures.',
  );
});

it('says how many people used a deleted app', () => {
  expect(text({ reason: 'DELETED_IN_USE', users: 42, time: '2026-11-06T10:00:00Z' })).toBe(
    'was deleted on Nov 6, 2026; 42 people used it in this range.',
  );
});

it('compares lost users with the previous period', () => {
  expect(text({ reason: 'LOST_USERS', users: 280, previousUsers: 340 })).toBe(
    'has 280 users after 340 in the previous period.',
  );
});

it('says how long a running app is unused', () => {
  expect(text({ reason: 'RUNNING_UNUSED', daysSinceLastUse: 54, size: 'MEDIUM' })).toBe(
    'runs (medium), and nobody used it for 54 days.',
  );
  expect(text({ reason: 'RUNNING_UNUSED', daysSinceLastUse: null, size: null })).toBe(
    'runs, and nobody used it since it was created or the log began.',
  );
});
