/** How the table is sorted, searched and paged; part of the page's address. */
export interface UserTableState {
  search: string;
  sort: UserSort;
  order: 'asc' | 'desc';
  /** From 1. */
  page: number;
}

export const userSorts = [
  'user',
  'segment',
  'status',
  'interactions',
  'appsAccessed',
  'daysActive',
  'interactionsPerDay',
  'lastSeen',
] as const;
export type UserSort = (typeof userSorts)[number];

const fallback: UserTableState = { search: '', sort: 'interactions', order: 'desc', page: 1 };

export function parseUserTable(search: URLSearchParams): UserTableState {
  const page = Number(search.get('page') ?? 1);
  return {
    search: search.get('search') ?? fallback.search,
    sort: userSorts.find((sort) => sort === search.get('sort')) ?? fallback.sort,
    order: search.get('order') === 'asc' ? 'asc' : 'desc',
    page: Number.isInteger(page) && page >= 1 ? page : 1,
  };
}

export function writeUserTable(search: URLSearchParams, state: UserTableState): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of ['search', 'sort', 'order', 'page'] as const) {
    next.delete(name);
    if (state[name] !== fallback[name]) {
      next.set(name, String(state[name]));
    }
  }
  return next;
}

/** A second click on a column turns it round; text begins with A, numbers with the largest. */
export function toggleSort(state: UserTableState, sort: UserSort): UserTableState {
  const first = sort === 'user' || sort === 'segment' || sort === 'status' ? 'asc' : 'desc';
  const turned = state.order === 'asc' ? 'desc' : 'asc';
  return { ...state, sort, order: state.sort === sort ? turned : first, page: 1 };
}
