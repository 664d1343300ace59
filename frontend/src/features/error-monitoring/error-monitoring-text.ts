import type { ErrorMonitoringDay, Meta } from '@/api/types';
import type { ChartTable } from '@/charts/figure';
import { keyOfStep, stepCell, stepHeader } from '@/charts/time-step';
import { dateIn } from '@/lib/dates';
import { formatCount, formatNamedDay, formatPercent, hourRange, plural } from '@/lib/format';
import { sinceText } from '@/lib/log-begin';

const minInteractions = 20;
const minFailures = 5;

export const isEmptyErrorMonitoring = (rows: ErrorMonitoringDay[]) =>
  rows.every((row) => row.successful + row.failed === 0);

const interactions = ({ successful, failed }: ErrorMonitoringDay) => successful + failed;

const nameOf = ({ date, hour }: ErrorMonitoringDay, today: string) =>
  hour === null ? `day: ${formatNamedDay(date, today)}` : `hour: ${hourRange(hour)}`;

/** The day or hour with the highest error rate. Those with few interactions or failures are ignored. */
function worstText(rows: ErrorMonitoringDay[], today: string): string {
  const [worst] = rows
    .filter((row) => interactions(row) >= minInteractions && row.failed >= minFailures)
    .sort((one, other) => (other.errorRate ?? 0) - (one.errorRate ?? 0));
  return worst
    ? `; worst ${nameOf(worst, today)}, ${formatPercent(worst.errorRate)} (${formatCount(worst.failed)} of ${formatCount(interactions(worst))})`
    : '';
}

export function errorMonitoringSummary(rows: ErrorMonitoringDay[], meta: Meta): string {
  const failed = rows.reduce((sum, row) => sum + row.failed, 0);
  const all = rows.reduce((sum, row) => sum + row.successful + row.failed, 0);
  if (failed === 0) {
    return `None of ${plural(all, 'interaction')} failed${sinceText(meta)}.`;
  }
  const worst = worstText(rows, dateIn(meta.asOf, meta.timeZone));
  return `${formatCount(failed)} of ${plural(all, 'interaction')} failed${sinceText(meta)}${worst}.`;
}

export function errorMonitoringDataTable(rows: ErrorMonitoringDay[]): ChartTable {
  return {
    columns: [stepHeader(rows), 'Successful', 'Failed', 'Error rate'],
    rows: rows.map((row) => ({
      key: keyOfStep(row),
      cells: [
        stepCell(row),
        formatCount(row.successful),
        formatCount(row.failed),
        formatPercent(row.errorRate),
      ],
    })),
  };
}
