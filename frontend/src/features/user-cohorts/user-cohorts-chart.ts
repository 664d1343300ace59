import type { UserCohortDay } from '@/api/types';
import { dayFilter } from '@/charts/day-mark';
import type { ChartDefinition } from '@/panels/chart-definition';
import { getUserCohorts } from './get-user-cohorts';
import { userCohortsFigure } from './user-cohorts-figure';
import { historyText, isEmptyCohorts, userCohortsDataTable, userCohortsSummary } from './user-cohorts-text';

export const userCohorts: ChartDefinition<UserCohortDay> = {
  name: 'user-cohorts',
  title: 'New and returning users',
  query: getUserCohorts,
  figure: userCohortsFigure,
  summary: (rows, { meta, settings: { historyDays, now } }) =>
    userCohortsSummary(rows, historyText(meta, historyDays, now)),
  dataTable: userCohortsDataTable,
  isEmpty: isEmptyCohorts,
  markFilter: dayFilter,
  timeChart: true,
};
