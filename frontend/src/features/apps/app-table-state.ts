import type { ExportParams } from '@/api/telemetry-query';
import { type TableState, tableCodecs } from '@/lib/table-state';
import { choice, type UrlState } from '@/lib/url-state';
import { type AppFilter, appFilters } from './app-filter';

export const idleChoices = [7, 14, 30, 60, 90] as const;
/** The sortable columns with their lower-case labels. */
export const appSorts = {
  app: 'name',
  owner: 'owner',
  state: 'state',
  size: 'size',
  lastDeployment: 'last deployment',
  uniqueUsers: 'users',
  interactions: 'interactions',
  errorRate: 'error rate',
  actions: 'actions',
  signIns: 'sign-ins',
  daysSinceLastUse: 'last use',
} as const;
export type AppSort = keyof typeof appSorts;

export const textColumns: readonly AppSort[] = ['app', 'owner', 'state', 'size'];

/** The filter, search, order and page of the apps. */
export interface AppTableState extends TableState<AppSort> {
  show: AppFilter;
  /** The number of days without use after which a running app is idle. */
  idle: number;
}

export const appTable: UrlState<AppTableState> = {
  codecs: {
    show: choice('show', appFilters, 'all'),
    idle: choice<number, number>('idle', idleChoices, 30),
    ...tableCodecs<AppSort>(appSorts, 'interactions'),
  },
  resets: ['page'],
};

/** The export's parameters for the shown rows in their order. */
export function appExportParams(
  { show, idle, search, sort, order }: AppTableState,
  apps: string[],
): ExportParams<'apps'> {
  return {
    show,
    ...(show === 'idle' ? { idle } : {}),
    ...(search.trim() === '' ? {} : { search: search.trim() }),
    ...(apps.length === 0 ? {} : { app: apps }),
    sort,
    order,
  };
}
