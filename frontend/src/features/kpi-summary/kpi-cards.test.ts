import { describe, expect, it } from 'vitest';
import type { KpiSummary } from '@/api/types';
import { someFailures } from '@/testing/app-failures';
import { kpiCards } from './kpi-cards';

const summary: KpiSummary = {
  uniqueUsers: { value: 1184, previous: 1102, change: 7.44, verdict: 'ROSE' },
  activeApps: { value: 38, previous: 38, change: 0, verdict: null },
  interactions: { value: 68231, previous: 70211, change: -2.82, verdict: 'FELL' },
  errorRate: { value: 4.99, previous: 4.48, change: 0.51, verdict: 'USUAL' },
  days: { value: 20, previous: 20, interactionsChange: null },
};

const card = (index: number, changed: Partial<KpiSummary> = {}, more = {}) =>
  kpiCards({ ...summary, ...changed }, { threshold: 5, failures: [], ...more })[index];

describe('a change', () => {
  it('shows its size, direction and previous value', () => {
    expect(card(0)).toMatchObject({
      value: '1,184',
      change: { text: '+7.4%', direction: 'up', verdict: 'better' },
      previous: '1,102',
      note: null,
    });
    expect(card(2)?.change).toMatchObject({ direction: 'down', verdict: 'worse' });
  });

  it('is judged by the server only', () => {
    expect(card(1)?.change).toMatchObject({ direction: 'flat', verdict: null });
    expect(card(3)?.change).toMatchObject({ text: '+0.51 pp', direction: 'up', verdict: 'usual' });
    const notJudged = { ...summary.uniqueUsers, verdict: null };
    expect(card(0, { uniqueUsers: notJudged })?.change?.verdict).toBeNull();
  });

  it('of the error rate is worse if it rose', () => {
    const rose = { ...summary.errorRate, verdict: 'ROSE' as const };
    expect(card(3, { errorRate: rose })?.change?.verdict).toBe('worse');
    const fell = { ...summary.errorRate, verdict: 'FELL' as const };
    expect(card(3, { errorRate: fell })?.change?.verdict).toBe('better');
  });

  it('is missing without a previous period', () => {
    const users = { value: 10, previous: null, change: null, verdict: null };
    expect(card(0, { uniqueUsers: users, days: null })).toMatchObject({
      change: null,
      previous: null,
      note: null,
    });
  });
});

describe('periods with different weekdays', () => {
  it('are named beside the counts of users and interactions', () => {
    const days = { value: 20, previous: 22, interactionsChange: null };
    const notes = kpiCards({ ...summary, days }, { threshold: 5 }).map(({ note }) => note);
    const note = '20 weekdays (Mon–Fri), 22 before';
    expect(notes).toEqual([note, null, note, null]);
  });

  it('are compared per day under a filter by weekday', () => {
    const days = { value: 5, previous: 4, interactionsChange: 20.3 };
    expect(card(2, { days }, { dayOfWeek: 4 })).toMatchObject({
      change: { text: '+20.3% per day', direction: 'up', verdict: null },
      note: '5 days of this weekday, 4 before',
    });
  });
});

describe('the error rate', () => {
  const low = { value: 2.43, previous: 2.4, change: 0.03, verdict: 'USUAL' as const };
  const high = { ...low, value: 5 };
  const sales = someFailures({ app: 'sales-explorer', errorRate: 6.38 });
  const good = someFailures({ app: 'fraud', aboveThreshold: false });

  it('is good below the threshold only', () => {
    expect(card(3)?.state).toEqual({ tone: 'good', text: 'Below 5%' });
    expect(card(3, { errorRate: high })?.state).toEqual({ tone: 'bad', text: 'At or above 5%' });
  });

  it('is not called good while an app is above the threshold', () => {
    expect(card(3, { errorRate: low }, { failures: [sales, good] })?.state).toEqual({
      tone: 'warn',
      text: '1 app above 5%: sales-explorer 6.38%',
    });
    expect(card(3, { errorRate: high }, { failures: [sales] })?.state?.tone).toBe('bad');
  });

  it('is not called good before the apps are known', () => {
    expect(card(3, {}, { failures: undefined })?.state).toEqual({ tone: 'plain', text: 'Below 5%' });
  });

  it('names the worst app and counts the others', () => {
    const worse = someFailures({ app: 'churn', errorRate: 12 });
    expect(card(3, {}, { failures: [sales, worse, good] })?.state?.text).toBe(
      '2 apps above 5%: churn 12.00% and 1 more',
    );
  });

  it('has no value and no state without interactions', () => {
    const none = { value: null, previous: null, change: null, verdict: null };
    expect(card(3, { errorRate: none })).toMatchObject({ value: '–', state: null });
  });
});
