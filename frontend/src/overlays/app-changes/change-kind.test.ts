import { describe, expect, it } from 'vitest';
import { appChange, impact } from '@/testing/app-changes';
import { changeKind, worstFirst } from './change-kind';

const period = (errorRate: number) => ({ interactions: 400, failures: 5, uniqueUsers: 40, errorRate });
const raised = (rate: number, time = '2026-11-18T09:15:00Z') =>
  appChange({ time, impact: impact({ after: period(rate) }) });
const lowered = appChange({ impact: impact({ verdict: 'BETTER' }) });
const failed = appChange({ failed: true });
const stopped = appChange({ action: 'stopApp' });
const plain = appChange({ impact: impact({ verdict: 'UNCHANGED' }) });

describe('a change', () => {
  it('has the kind of its consequence', () => {
    expect([raised(9), failed, stopped, lowered, plain].map(changeKind)).toEqual([
      'raised',
      'failed',
      'ended',
      'lowered',
      'minor',
    ]);
    expect(changeKind(appChange({ action: 'deleteApp' }))).toBe('ended');
  });

  it.each(['UNCHANGED', 'TOO_FEW', 'TOO_EARLY'] as const)('is minor with the verdict %s', (verdict) => {
    expect(changeKind(appChange({ impact: impact({ verdict }) }))).toBe('minor');
  });

  it('is minor if it failed and is no deployment, because the app stayed as it was', () => {
    expect(changeKind(appChange({ action: 'deleteApp', failed: true }))).toBe('minor');
    expect(changeKind(appChange({ action: 'changeAppsAcl', failed: true }))).toBe('minor');
  });
});

it('changes are ordered from the worst', () => {
  const low = raised(9, '2026-11-18T08:00:00Z');
  const high = raised(52, '2026-11-18T10:00:00Z');
  expect([plain, lowered, stopped, low, failed, high].sort(worstFirst)).toEqual([
    high,
    low,
    failed,
    stopped,
    lowered,
    plain,
  ]);
});
