import { choice, pageNumber, text } from './url-state';

const orders = ['asc', 'desc'] as const;

/** How a table is searched, sorted and paged. */
export interface TableState<Sort extends string> {
  search: string;
  sort: Sort;
  order: (typeof orders)[number];
  /** From 1. */
  page: number;
}

/** The parameters of a table: by default it is sorted descending by one column. */
export const tableCodecs = <Sort extends string>(sorts: Record<Sort, string>, defaultSort: Sort) => ({
  search: text('search'),
  sort: choice<Sort, Sort>('sort', Object.keys(sorts) as Sort[], defaultSort),
  order: choice('order', orders, 'desc'),
  page: pageNumber('page'),
});

/** The page parameters of all tables. A change of the filters resets them. */
export const pageParameters = ['page', 'appChangesPage'] as const;

/** Sorts by a column. The same column again reverses the order. Text starts ascending, other values descending. */
export function toggleSort<Sort extends string, State extends TableState<Sort>>(
  state: State,
  sort: Sort,
  textColumns: readonly Sort[],
): State {
  const first = textColumns.includes(sort) ? 'asc' : 'desc';
  const reversed = state.order === 'asc' ? 'desc' : 'asc';
  return { ...state, sort, order: state.sort === sort ? reversed : first, page: 1 };
}
