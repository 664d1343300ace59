import { telemetryQuery } from '@/api/telemetry-query';
import { type Filters, filterParams } from '@/lib/filters';
import type { UserTableState } from './user-table-state';

export const getUserCounts = (filters: Filters, { search, newOnly }: UserTableState) =>
  telemetryQuery('user-counts', {
    ...filterParams(filters),
    search: search === '' ? undefined : search,
    newOnly: newOnly || undefined,
  });
