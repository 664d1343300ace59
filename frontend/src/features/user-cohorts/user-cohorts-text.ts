import type { Meta, UserCohortDay } from '@/api/types';
import type { ChartTable } from '@/charts/figure';
import { keyOfStep, stepCell, stepHeader } from '@/charts/time-step';
import { dateIn, daysInclusive } from '@/lib/dates';
import { formatCount, formatNamedDay, hourRange, plural } from '@/lib/format';

export const isEmptyCohorts = (rows: UserCohortDay[]) =>
  rows.every((row) => row.newUsers + row.returningUsers === 0);

/** The history in which a new user does not occur before. */
export function historyText({ logBegins, timeZone }: Meta, historyDays: number, now: string): string {
  const today = dateIn(now, timeZone);
  return logBegins !== null && daysInclusive(logBegins, today) < historyDays
    ? `since the log began on ${formatNamedDay(logBegins, today)}`
    : `in ${historyDays} days of log`;
}

/** The number of new and returning users. `history` is the period that the log covers. */
export function userCohortsSummary(rows: UserCohortDay[], history: string): string {
  const newUsers = rows.reduce((sum, row) => sum + row.newUsers, 0);
  const came = `${plural(newUsers, 'new user')} (first seen ${history})`;
  const [first] = rows;
  if (first && first.hour !== null) {
    const peak = rows.reduce((max, row) => (row.returningUsers > max.returningUsers ? row : max));
    return `${came}; most returning users ${hourRange(peak.hour ?? 0)}: ${formatCount(peak.returningUsers)}.`;
  }
  const complete = rows.filter((row) => row.complete);
  const days = complete.length > 0 ? complete : rows;
  const returning = Math.round(days.reduce((sum, row) => sum + row.returningUsers, 0) / days.length);
  return rows.length === 1
    ? `${came}, ${plural(returning, 'returning user')}.`
    : `${came}. On average ${plural(returning, 'returning user')} a day.`;
}

export function userCohortsDataTable(rows: UserCohortDay[]): ChartTable {
  return {
    columns: [stepHeader(rows), 'New users', 'Returning users'],
    rows: rows.map((row) => ({
      key: keyOfStep(row),
      cells: [stepCell(row), formatCount(row.newUsers), formatCount(row.returningUsers)],
    })),
  };
}
