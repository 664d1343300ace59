import { expect, it } from 'vitest';
import { action, status } from '@/testing/status';
import { conditionBadge, freshnessText, grantsSummary, inventoryBadge, signInTarget } from './status-text';

const grant = (state: 'present' | 'missing' | 'unknown') => ({
  name: state,
  state,
  statement: null,
  why: null,
});

it('summarises the permissions', () => {
  expect(grantsSummary(status.grants)).toBe('1 missing.');
  expect(grantsSummary([grant('missing'), grant('missing'), grant('unknown')])).toBe('2 missing, 1 unknown.');
  expect(grantsSummary([grant('present')])).toBe('All permissions are granted.');
  expect(grantsSummary([])).toBe('This source needs no permissions.');
});

it('shows the age of the newest event and the usual delay', () => {
  expect(freshnessText(status.freshness)).toBe('1 min old, usual delay 15 min');
  expect(freshnessText({ latestEvent: null, ageSeconds: null, typicalDelaySeconds: null })).toBe('Unknown');
});

it('distinguishes a missing inventory from an old one', () => {
  const badgeText = (apps: number | null, problem: string | null) =>
    inventoryBadge({ apps, problem, asOf: null, action: null }).text;
  expect(badgeText(38, null)).toBe('Available');
  expect(badgeText(38, 'It is of 09:00 UTC.')).toBe('Old or incomplete');
  expect(badgeText(null, 'It could not be read (403).')).toBe('Not available');
  expect(badgeText(null, null)).toBe('Unknown');
});

it('shows a stopped warehouse as neutral', () => {
  expect(conditionBadge('STOPPED').tone).toBe('plain');
  expect(conditionBadge('MISSING').tone).toBe('bad');
});

it('distinguishes sign-ins to apps from sign-ins to other clients', () => {
  const signIn = action({ service: 'accounts', action: 'mintOAuthToken', counted: true, signal: 'sign-in' });
  const other = { ...signIn, counted: false, signal: null };
  const deployment = action({ action: 'deployApp' });
  const targets = [signIn, other, deployment].map((row) => signInTarget(row, [signIn, other, deployment]));
  expect(targets).toEqual(['to apps of this workspace', 'to other clients', '']);
});
