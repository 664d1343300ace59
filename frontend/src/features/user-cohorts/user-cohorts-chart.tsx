import { useSettings } from '@/api/settings';
import { dayFilter } from '@/charts/day-mark';
import { ChartPanel } from '@/components/chart-panel';
import { getUserCohorts } from './get-user-cohorts';
import { userCohortsFigure } from './user-cohorts-figure';
import { isEmptyCohorts, userCohortsSummary, userCohortsTwin } from './user-cohorts-words';

export function UserCohortsChart() {
  const { retainedDays } = useSettings();
  return (
    <ChartPanel
      name="user-cohorts"
      title="New and returning users"
      query={getUserCohorts}
      figure={userCohortsFigure}
      summary={(rows) => userCohortsSummary(rows, retainedDays)}
      twin={userCohortsTwin}
      isEmpty={isEmptyCohorts}
      markFilter={dayFilter}
      timeChart
    />
  );
}
