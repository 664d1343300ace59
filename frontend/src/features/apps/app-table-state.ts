import { type AppFilter, appFilters } from './app-filter';

export const idleChoices = [7, 14, 30, 60, 90] as const;
export const appSorts = [
  'app',
  'owner',
  'state',
  'size',
  'lastDeployment',
  'uniqueUsers',
  'interactions',
  'actions',
  'signIns',
  'daysSinceLastUse',
] as const;
export type AppSort = (typeof appSorts)[number];

/** Which apps are shown and in what order; part of the page's address. */
export interface AppTableState {
  show: AppFilter;
  /** Days without use after which a running app is idle. */
  idle: number;
  search: string;
  sort: AppSort;
  order: 'asc' | 'desc';
  /** From 1. */
  page: number;
}

const fallback: AppTableState = {
  show: 'all',
  idle: 30,
  search: '',
  sort: 'interactions',
  order: 'desc',
  page: 1,
};

export function parseAppTable(search: URLSearchParams): AppTableState {
  const page = Number(search.get('page') ?? 1);
  return {
    show: appFilters.find((filter) => filter === search.get('show')) ?? fallback.show,
    idle: idleChoices.find((days) => String(days) === search.get('idle')) ?? fallback.idle,
    search: search.get('search') ?? fallback.search,
    sort: appSorts.find((sort) => sort === search.get('sort')) ?? fallback.sort,
    order: search.get('order') === 'asc' ? 'asc' : 'desc',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

export function writeAppTable(search: URLSearchParams, state: AppTableState): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of Object.keys(fallback) as (keyof AppTableState)[]) {
    next.delete(name);
    if (state[name] !== fallback[name]) {
      next.set(name, String(state[name]));
    }
  }
  return next;
}

const textColumns: readonly AppSort[] = ['app', 'owner', 'state', 'size'];

export const isNumeric = (column: AppSort) => !textColumns.includes(column) && column !== 'lastDeployment';

/** A second click on a column turns it round; text begins with A, the rest with the largest or newest. */
export function toggleAppSort(state: AppTableState, sort: AppSort): AppTableState {
  const first = textColumns.includes(sort) ? 'asc' : 'desc';
  const turned = state.order === 'asc' ? 'desc' : 'asc';
  return { ...state, sort, order: state.sort === sort ? turned : first, page: 1 };
}
