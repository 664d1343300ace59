import type { SegmentedUser } from '@/api/types';
import { columnHelper, count, numeric } from '@/components/data-table';
import { formatDecimal } from '@/lib/format';
import { ActivityBadge, SegmentBadge } from './user-badges';
import { UserName } from './user-name';

const helper = columnHelper<SegmentedUser>();

/** The column ids are the sort names of the API. */
export const userColumns = helper.columns([
  helper.accessor('user', { header: 'User', cell: ({ getValue }) => <UserName user={getValue()} /> }),
  helper.accessor('segment', {
    header: 'Segment',
    cell: ({ getValue }) => <SegmentBadge segment={getValue()} />,
  }),
  helper.accessor('activity', {
    header: 'Activity',
    cell: ({ getValue }) => <ActivityBadge activity={getValue()} />,
  }),
  helper.accessor('interactions', { header: 'Total interactions', ...count }),
  helper.accessor('appsAccessed', { header: 'Apps accessed', ...count }),
  helper.accessor('daysActive', { header: 'Days active', ...count }),
  helper.accessor('interactionsPerDay', {
    header: 'Interactions per active day',
    cell: ({ getValue }) => formatDecimal(getValue()),
    ...numeric,
  }),
]);
