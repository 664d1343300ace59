import type { DauTrendDay, ErrorMonitoringDay, KpiSummary } from '@/api/types';
import { addDays } from '@/lib/dates';

interface Day {
  date: string;
  complete: boolean;
}

/** The shape over time of each key figure. A figure with too few days has none. */
export type KpiTrends = Partial<Record<keyof KpiSummary, number[]>>;

const meanDays = 7;

/**
 * A value for each complete day with six days before it: of that day and those six days together. Days without a row, such
 * as other weekdays under a filter, are left out. Values that are null are left out too.
 */
export function weeklyValues<Row extends Day>(
  rows: Row[],
  valueOfWeek: (week: Row[]) => number | null,
): number[] {
  const complete = rows.filter((row) => row.complete);
  const first = complete[0]?.date ?? '';
  const values = complete
    .filter(({ date }) => addDays(date, 1 - meanDays) >= first)
    .map(({ date: last }) =>
      valueOfWeek(complete.filter(({ date }) => date <= last && date > addDays(last, -meanDays))),
    )
    .filter((value) => value !== null);
  return values.length > 1 ? values : [];
}

const mean = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0) / numbers.length;

function errorRate(week: ErrorMonitoringDay[]): number | null {
  const failed = mean(week.map((day) => day.failed));
  const all = failed + mean(week.map((day) => day.successful));
  return all === 0 ? null : failed / all;
}

/** The 7-day means of the daily figures. Undefined rows are not loaded yet. */
export function kpiTrends(usage: DauTrendDay[] = [], health: ErrorMonitoringDay[] = []): KpiTrends {
  return {
    uniqueUsers: weeklyValues(usage, (week) => mean(week.map((day) => day.activeUsers))),
    activeApps: weeklyValues(usage, (week) => mean(week.map((day) => day.appsAccessed))),
    interactions: weeklyValues(usage, (week) => mean(week.map((day) => day.interactions))),
    errorRate: weeklyValues(health, errorRate),
  };
}
