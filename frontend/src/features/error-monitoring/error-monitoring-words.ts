import type { ErrorMonitoringDay } from '@/api/types';
import { dayCell } from '@/charts/day-mark';
import type { TwinTable } from '@/charts/figure';
import { formatCount, formatLongDay, formatPercent, plural } from '@/lib/format';

export const isEmptyErrorMonitoring = (rows: ErrorMonitoringDay[]) =>
  rows.every((row) => row.successful + row.failed === 0);

export function errorMonitoringSummary(rows: ErrorMonitoringDay[]): string {
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  const all = rows.reduce((sum, row) => sum + row.successful + row.failed, 0);
  const worst = rows.reduce((most, row) => ((row.errorRate ?? 0) > (most.errorRate ?? 0) ? row : most));
  if (failed === 0) {
    return `None of ${plural(all, 'event')} failed.`;
  }
  return `${formatCount(failed)} of ${plural(all, 'event')} failed; the worst day was ${formatLongDay(worst.date)} with ${formatPercent(worst.errorRate)}.`;
}

export function errorMonitoringTwin(rows: ErrorMonitoringDay[]): TwinTable {
  return {
    columns: ['Day', 'Successful', 'Failed', 'Error rate'],
    rows: rows.map((row) => ({
      key: row.date,
      cells: [
        dayCell(row),
        formatCount(row.successful),
        formatCount(row.failed),
        formatPercent(row.errorRate),
      ],
    })),
  };
}
