import {
  createColumnHelper,
  createPaginatedRowModel,
  rowPaginationFeature,
  tableFeatures,
} from '@tanstack/react-table';
import type { SegmentedUser } from '@/api/types';
import { formatCount, formatDecimal } from '@/lib/format';
import { SegmentBadge, StatusBadge } from './user-badges';

export const features = tableFeatures({
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
});

const helper = createColumnHelper<typeof features, SegmentedUser>();

/** Column ids are the API's sort names. */
export const userColumns = helper.columns([
  helper.accessor('user', { header: 'User' }),
  helper.accessor('segment', {
    header: 'Segment',
    cell: ({ getValue }) => <SegmentBadge segment={getValue()} />,
  }),
  helper.accessor('status', {
    header: 'Activity',
    cell: ({ getValue }) => <StatusBadge status={getValue()} />,
  }),
  helper.accessor('interactions', {
    header: 'Total clicks',
    cell: ({ getValue }) => formatCount(getValue()),
  }),
  helper.accessor('appsAccessed', {
    header: 'Apps accessed',
    cell: ({ getValue }) => formatCount(getValue()),
  }),
  helper.accessor('daysActive', { header: 'Days active', cell: ({ getValue }) => formatCount(getValue()) }),
  helper.accessor('interactionsPerDay', {
    header: 'Clicks a day',
    cell: ({ getValue }) => formatDecimal(getValue()),
  }),
]);

export const isNumeric = (column: string) => !['user', 'segment', 'status'].includes(column);
