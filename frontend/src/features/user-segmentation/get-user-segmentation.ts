import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';
import type { UserTableState } from './user-table-state';

export const userLimit = 100;

/** The filters, search and order of the users, for the query and its export. */
export const userParams = (filters: Filters, { search, newOnly, sort, order }: UserTableState) => ({
  ...filterParams(filters),
  search: search === '' ? undefined : search,
  newOnly: newOnly || undefined,
  sort,
  order,
});

/** The server filters, searches and sorts the users before it applies the limit. */
export const getUserSegmentation = (filters: Filters, state: UserTableState) =>
  telemetryQuery('user-segmentation', { ...userParams(filters, state), limit: userLimit });
