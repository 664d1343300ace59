import { expect, it } from 'vitest';
import { appChange, impact } from '@/testing/app-changes';
import { detailText, happenedText, markLabel, onlyApp } from './change-card-text';

const period = (errorRate: number | null) => ({ interactions: 40, failures: 5, uniqueUsers: 4, errorRate });
const broke = appChange({
  time: '2026-11-13T08:15:00Z',
  user: 'emil.bose@example.com',
  impact: impact({ before: period(3.1), after: period(52.17) }),
});

it('a change is described by its time in the zone, its user and its errors', () => {
  expect(happenedText(broke, 'Europe/Berlin')).toBe('deployed Nov 13, 09:15');
  expect(detailText(broke)).toBe('by emil.bose · errors 3.10% → 52.17%');
});

it('a long user is shortened, so that the errors fit', () => {
  const principal = { ...broke, user: '4391e9dc-9223-497d-a978-436b1a14b2b4' };
  expect(detailText(principal)).toBe('by 4391e9dc-9223-4… · errors 3.10% → 52.17%');
});

it('errors are named only where they changed', () => {
  expect(detailText(appChange({ impact: impact({ verdict: 'UNCHANGED' }) }))).toBe('by ann');
  expect(detailText(appChange({ user: null, impact: impact({ verdict: 'TOO_FEW' }) }))).toBe('');
});

it('a mark is named by its worst change and the number of others', () => {
  expect(markLabel([broke], 'UTC')).toBe('sales-explorer deployed Nov 13, 08:15, errors 3.10% → 52.17%');
  expect(markLabel([appChange({ failed: true }), broke], 'UTC')).toBe(
    'sales-explorer deployment failed Nov 18, 13:32, and 1 more',
  );
});

it('a mark filters by app only if it has one app', () => {
  expect(onlyApp([broke, appChange()])).toBe(broke.appKey);
  expect(onlyApp([broke, appChange({ app: 'churn' })])).toBeNull();
});
