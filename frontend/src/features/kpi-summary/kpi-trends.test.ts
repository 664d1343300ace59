import { describe, expect, it } from 'vitest';
import type { DauTrendDay } from '@/api/types';
import { addDays } from '@/lib/dates';
import { kpiTrends } from './kpi-trends';

const usage = (users: number[], step = 1): DauTrendDay[] =>
  users.map((activeUsers, index) => ({
    date: addDays('2026-10-25', index * step),
    activeUsers,
    interactions: activeUsers * 5,
    appsAccessed: 3,
    hour: null,
    complete: true,
  }));

describe('the trend of a figure', () => {
  it('is the mean of the seven days up to each day', () => {
    expect(kpiTrends(usage([7, 0, 0, 0, 0, 0, 0, 14, 7])).uniqueUsers).toEqual([1, 2, 3]);
  });

  it('does not show weekends as a fall', () => {
    const weeks = Array.from({ length: 28 }, (_, day) => (day % 7 < 5 ? 70 : 0));
    expect(new Set(kpiTrends(usage(weeks)).uniqueUsers)).toEqual(new Set([50]));
  });

  it('leaves the incomplete day out', () => {
    const rows = usage([7, 7, 7, 7, 7, 7, 7, 7, 1]);
    const today = rows.map((row, index) => ({ ...row, complete: index < 8 }));
    expect(kpiTrends(today).uniqueUsers).toEqual([7, 7]);
  });

  it('has the values themselves under a filter by weekday', () => {
    expect(kpiTrends(usage([1, 2, 5, 3], 7)).uniqueUsers).toEqual([2, 5, 3]);
  });

  it('is empty for a week or less', () => {
    expect(kpiTrends(usage([1, 2, 3, 4, 5, 6, 7])).uniqueUsers).toEqual([]);
    expect(kpiTrends().errorRate).toEqual([]);
  });

  it('of the error rate weighs days by their interactions', () => {
    const health = usage([0, 0, 0, 0, 0, 0, 0, 0]).map(({ date, complete }, index) => ({
      date,
      hour: null,
      complete,
      successful: index === 1 ? 0 : 90,
      failed: index === 1 ? 0 : index === 7 ? 190 : 10,
      errorRate: null,
    }));
    // 60 of 600, then 240 of 780.
    expect(kpiTrends([], health).errorRate?.map((rate) => rate.toFixed(4))).toEqual(['0.1000', '0.3077']);
  });
});
