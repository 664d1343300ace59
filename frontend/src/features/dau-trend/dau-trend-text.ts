import type { DauTrendDay } from '@/api/types';
import type { ChartTable } from '@/charts/figure';
import { keyOfStep, stepCell, stepHeader } from '@/charts/time-step';
import { formatCount, formatLongDay, hourRange, plural } from '@/lib/format';

export const isEmptyDauTrend = (rows: DauTrendDay[]) => rows.every((row) => row.interactions === 0);

export function dauTrendSummary(rows: DauTrendDay[]): string {
  const complete = rows.filter((row) => row.complete);
  const days = complete.length > 0 ? complete : rows;
  const [first] = rows;
  if (first && first.hour !== null) {
    return hoursSummary(rows, first.date);
  }
  const average = Math.round(days.reduce((sum, row) => sum + row.activeUsers, 0) / days.length);
  const peak = days.reduce((max, row) => (row.activeUsers > max.activeUsers ? row : max));
  const today = rows.find((row) => !row.complete);
  const soFar = today && complete.length > 0 ? `; ${formatCount(today.activeUsers)} today so far` : '';
  return `${plural(average, 'user')} a day on average, most on ${formatLongDay(peak.date)} with ${formatCount(peak.activeUsers)}${soFar}.`;
}

/** The hours of a single day. Their users do not add up to the users of the day. */
function hoursSummary(rows: DauTrendDay[], date: string): string {
  const peak = rows.reduce((max, row) => (row.activeUsers > max.activeUsers ? row : max));
  const interactions = rows.reduce((sum, row) => sum + row.interactions, 0);
  const soFar = rows.every((row) => row.complete) ? '' : ' so far';
  return `${plural(interactions, 'interaction')} on ${formatLongDay(date)}${soFar}; most users ${hourRange(peak.hour ?? 0)}: ${formatCount(peak.activeUsers)}.`;
}

export function dauTrendDataTable(rows: DauTrendDay[]): ChartTable {
  return {
    columns: [stepHeader(rows), 'Active users', 'Interactions', 'Apps accessed'],
    rows: rows.map((row) => ({
      key: keyOfStep(row),
      cells: [
        stepCell(row),
        formatCount(row.activeUsers),
        formatCount(row.interactions),
        formatCount(row.appsAccessed),
      ],
    })),
  };
}
