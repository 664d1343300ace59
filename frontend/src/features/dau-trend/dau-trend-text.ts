import type { DauTrendDay } from '@/api/types';
import { dayCell } from '@/charts/day-mark';
import type { ChartTable } from '@/charts/figure';
import { formatCount, formatLongDay, plural } from '@/lib/format';

export const isEmptyDauTrend = (rows: DauTrendDay[]) => rows.every((row) => row.interactions === 0);

export function dauTrendSummary(rows: DauTrendDay[]): string {
  const complete = rows.filter((row) => row.complete);
  const days = complete.length > 0 ? complete : rows;
  const [only] = days;
  if (rows.length === 1 && only) {
    return `${plural(only.activeUsers, 'user')} on ${formatLongDay(only.date)}${only.complete ? '' : ' so far'}.`;
  }
  const average = Math.round(days.reduce((sum, row) => sum + row.activeUsers, 0) / days.length);
  const peak = days.reduce((max, row) => (row.activeUsers > max.activeUsers ? row : max));
  const today = rows.find((row) => !row.complete);
  const soFar = today && complete.length > 0 ? `; ${formatCount(today.activeUsers)} today so far` : '';
  return `${plural(average, 'user')} a day on average, most on ${formatLongDay(peak.date)} with ${formatCount(peak.activeUsers)}${soFar}.`;
}

export function dauTrendDataTable(rows: DauTrendDay[]): ChartTable {
  return {
    columns: ['Day', 'Active users', 'Interactions', 'Apps accessed'],
    rows: rows.map((row) => ({
      key: row.date,
      cells: [
        dayCell(row),
        formatCount(row.activeUsers),
        formatCount(row.interactions),
        formatCount(row.appsAccessed),
      ],
    })),
  };
}
