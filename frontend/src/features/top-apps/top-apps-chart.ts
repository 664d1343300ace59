import type { TopApp } from '@/api/types';
import type { ChartDefinition } from '@/panels/chart-definition';
import { getTopApps } from './get-top-apps';
import { topAppsFigure } from './top-apps-figure';
import { appFilter, topAppsDataTable, topAppsSummary } from './top-apps-text';

export const topApps: ChartDefinition<TopApp> = {
  name: 'top-apps',
  title: 'Top 10 apps',
  query: getTopApps,
  figure: topAppsFigure,
  summary: topAppsSummary,
  dataTable: topAppsDataTable,
  isEmpty: (rows) => rows.length === 0,
  markFilter: appFilter,
  notApplied: { filters: { apps: [] }, note: 'Shown for all apps.' },
};
