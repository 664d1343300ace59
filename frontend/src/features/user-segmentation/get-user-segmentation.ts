import { telemetryQuery } from '@/api/telemetry-query';
import type { QueryParams, SegmentedUser } from '@/api/types';
import type { UserTableState } from './user-table-state';

export const userLimit = 100;

/** The server sorts and searches before it cuts to the limit, so that the first hundred are the right ones. */
export function getUserSegmentation(params: QueryParams, { search, sort, order }: UserTableState) {
  return telemetryQuery<SegmentedUser[]>('user-segmentation', {
    ...params,
    ...(search === '' ? {} : { search }),
    sort,
    order,
    limit: String(userLimit),
  });
}
