import type { SegmentedUser } from '@/api/types';
import { AppLink } from '@/components/app-link';
import { columnHelper, count, numeric } from '@/components/data-table';
import { formatDecimal, formatInstant, noValue } from '@/lib/format';
import { ActivityBadge, SegmentBadge } from './user-badges';
import { UserName } from './user-name';

const helper = columnHelper<SegmentedUser>();

/** The column ids are the sort names of the API. */
export const userColumns = (timeZone: string) =>
  helper.columns([
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
    helper.accessor('lastSeen', {
      header: 'Last seen',
      cell: ({ getValue }) => <time dateTime={getValue()}>{formatInstant(getValue(), timeZone)}</time>,
    }),
    helper.accessor('favouriteApp', {
      header: 'Favourite app',
      cell: ({ row: { original } }) =>
        original.favouriteApp === null || original.favouriteAppKey === null ? (
          noValue
        ) : (
          <AppLink appKey={original.favouriteAppKey} app={original.favouriteApp} />
        ),
    }),
  ]);
