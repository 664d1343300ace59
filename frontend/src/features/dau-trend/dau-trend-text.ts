import type { DauTrendDay, Meta } from '@/api/types';
import type { ChartTable } from '@/charts/figure';
import { keyOfStep, stepCell, stepHeader } from '@/charts/time-step';
import { dateIn } from '@/lib/dates';
import { formatCount, formatNamedDay, hourRange, plural } from '@/lib/format';
import { sinceText } from '@/lib/log-begin';

export const isEmptyDauTrend = (rows: DauTrendDay[]) => rows.every((row) => row.interactions === 0);

export function dauTrendSummary(rows: DauTrendDay[], meta: Meta): string {
  const today = dateIn(meta.asOf, meta.timeZone);
  const complete = rows.filter((row) => row.complete);
  const days = complete.length > 0 ? complete : rows;
  const [only] = days;
  if (only && only.hour !== null) {
    return hoursSummary(rows, formatNamedDay(only.date, today));
  }
  if (rows.length === 1 && only) {
    return `${plural(only.activeUsers, 'user')} on ${formatNamedDay(only.date, today)}${only.complete ? '' : ', so far'}.`;
  }
  const average = Math.round(days.reduce((sum, row) => sum + row.activeUsers, 0) / days.length);
  const peak = days.reduce((max, row) => (row.activeUsers > max.activeUsers ? row : max));
  const running = rows.find((row) => !row.complete);
  const soFar = running && complete.length > 0 ? `; ${formatCount(running.activeUsers)} so far today` : '';
  return `Average ${formatCount(average)} a day${sinceText(meta)}; peak ${formatCount(peak.activeUsers)} on ${formatNamedDay(peak.date, today)}${soFar}.`;
}

/** The hours of a single day. Their users do not add up to the users of the day. */
function hoursSummary(rows: DauTrendDay[], day: string): string {
  const peak = rows.reduce((max, row) => (row.activeUsers > max.activeUsers ? row : max));
  const interactions = rows.reduce((sum, row) => sum + row.interactions, 0);
  const soFar = rows.every((row) => row.complete) ? '' : ' so far';
  return `${plural(interactions, 'interaction')} on ${day}${soFar}; most users ${hourRange(peak.hour ?? 0)}: ${formatCount(peak.activeUsers)}.`;
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
