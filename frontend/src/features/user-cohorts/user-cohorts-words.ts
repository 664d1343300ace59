import type { UserCohortDay } from '@/api/types';
import { dayCell } from '@/charts/day-mark';
import type { TwinTable } from '@/charts/figure';
import { formatCount, plural } from '@/lib/format';

export const isEmptyCohorts = (rows: UserCohortDay[]) =>
  rows.every((row) => row.newUsers + row.returningUsers === 0);

/** Nobody is new for ever: what the log has forgotten cannot make a user a returning one. */
export function userCohortsSummary(rows: UserCohortDay[], retainedDays: number): string {
  const arrived = rows.reduce((sum, row) => sum + row.newUsers, 0);
  const complete = rows.filter((row) => row.complete);
  const days = complete.length > 0 ? complete : rows;
  const returning = Math.round(days.reduce((sum, row) => sum + row.returningUsers, 0) / days.length);
  return `${plural(arrived, 'user')} came for the first time in the ${retainedDays} days that the log keeps; ${formatCount(returning)} a day came back, on average.`;
}

export function userCohortsTwin(rows: UserCohortDay[]): TwinTable {
  return {
    columns: ['Day', 'New users', 'Returning users'],
    rows: rows.map((row) => ({
      key: row.date,
      cells: [dayCell(row), formatCount(row.newUsers), formatCount(row.returningUsers)],
    })),
  };
}
