import type { Meta, UserCohortDay } from '@/api/types';
import { dayCell } from '@/charts/day-mark';
import type { ChartTable } from '@/charts/figure';
import { dateIn, daysInclusive } from '@/lib/dates';
import { formatCount, formatNamedDay, plural } from '@/lib/format';

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
  const complete = rows.filter((row) => row.complete);
  const days = complete.length > 0 ? complete : rows;
  const returning = Math.round(days.reduce((sum, row) => sum + row.returningUsers, 0) / days.length);
  const came = `${plural(newUsers, 'new user')} (first seen ${history})`;
  return rows.length === 1
    ? `${came}, ${plural(returning, 'returning user')}.`
    : `${came}. On average ${plural(returning, 'returning user')} a day.`;
}

export function userCohortsDataTable(rows: UserCohortDay[]): ChartTable {
  return {
    columns: ['Day', 'New users', 'Returning users'],
    rows: rows.map((row) => ({
      key: row.date,
      cells: [dayCell(row), formatCount(row.newUsers), formatCount(row.returningUsers)],
    })),
  };
}
