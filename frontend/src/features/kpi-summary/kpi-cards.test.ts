import { describe, expect, it } from 'vitest';
import type { KpiSummary } from '@/api/types';
import { kpiCards, verdictOf } from './kpi-cards';

const summary: KpiSummary = {
  uniqueUsers: { value: 1184, previous: 1102, change: 7.44 },
  activeApps: { value: 38, previous: 38, change: 0 },
  interactions: { value: 68231, previous: 70211, change: -2.82 },
  errorRate: { value: 4.99, previous: 4.48, change: 0.51 },
};

const card = (index: number, changed: Partial<KpiSummary> = {}) =>
  kpiCards({ ...summary, ...changed }, 5)[index];

describe('a change', () => {
  it('is better if it increases, except for errors', () => {
    expect(verdictOf(1, false)).toBe('better');
    expect(verdictOf(-1, false)).toBe('worse');
    expect(verdictOf(1, true)).toBe('worse');
    expect(verdictOf(-1, true)).toBe('better');
    expect(verdictOf(0, true)).toBe('same');
  });

  it('shows its size, direction and previous value', () => {
    expect(card(0)).toMatchObject({
      value: '1,184',
      change: { text: '+7.4%', direction: 'up', verdict: 'better' },
      previous: '1,102',
    });
    expect(card(1)?.change).toMatchObject({ direction: 'flat', verdict: 'same' });
    expect(card(2)?.change).toMatchObject({ direction: 'down', verdict: 'worse' });
  });

  it('is missing without a previous period', () => {
    const users = { value: 10, previous: null, change: null };
    expect(card(0, { uniqueUsers: users })).toMatchObject({ change: null, previous: null });
  });
});

describe('the error rate', () => {
  it('is healthy below the threshold only', () => {
    expect(card(3)?.state?.healthy).toBe(true);
    expect(card(3, { errorRate: { value: 5, previous: 5, change: 0 } })?.state?.healthy).toBe(false);
  });

  it('changes in percentage points, and an increase is worse', () => {
    expect(card(3)?.change).toMatchObject({ text: '+0.51 pp', verdict: 'worse' });
  });

  it('has no value and no state without interactions', () => {
    const none = { value: null, previous: null, change: null };
    expect(card(3, { errorRate: none })).toMatchObject({ value: '–', state: null });
  });
});
