import {
  createColumnHelper,
  createPaginatedRowModel,
  createSortedRowModel,
  rowPaginationFeature,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from '@tanstack/react-table';
import type { App } from '@/api/types';
import { formatCount, formatDate, noValue } from '@/lib/format';
import { StateBadge } from './app-badges';
import { appStateOf, lastUsedWords, sizeWords } from './app-words';

export const features = tableFeatures({
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
  rowPaginationFeature,
  paginatedRowModel: createPaginatedRowModel(),
});

type Sort = SortFn<typeof features, App>;

const byText: Sort = (one, other, column) =>
  String(one.getValue(column)).localeCompare(String(other.getValue(column)), undefined, { numeric: true });
const byNumber: Sort = (one, other, column) => Number(one.getValue(column)) - Number(other.getValue(column));

const helper = createColumnHelper<typeof features, App>();

/** Where something is not known it stands last, whichever way a column is sorted. */
const text = { sortFn: byText, sortUndefined: 'last' } as const;
const number = { sortFn: byNumber, sortUndefined: 'last' } as const;

interface Shown {
  timeZone: string;
  retainedDays: number;
}

export const appColumns = ({ timeZone, retainedDays }: Shown) =>
  helper.columns([
    helper.accessor('app', { header: 'App', ...text }),
    helper.accessor((app) => app.owner ?? undefined, {
      id: 'owner',
      header: 'Owner',
      cell: ({ getValue }) => getValue() ?? noValue,
      ...text,
    }),
    helper.accessor((app) => appStateOf(app).word, {
      id: 'state',
      header: 'State',
      cell: ({ row }) => <StateBadge app={row.original} />,
      ...text,
    }),
    helper.accessor((app) => app.size ?? undefined, {
      id: 'size',
      header: 'Size',
      cell: ({ row }) => sizeWords(row.original),
      ...text,
    }),
    helper.accessor((app) => app.lastDeployment ?? undefined, {
      id: 'lastDeployment',
      header: 'Last deployment',
      cell: ({ row: { original } }) =>
        original.lastDeployment === null ? noValue : formatDate(original.lastDeployment, timeZone),
      ...text,
    }),
    helper.accessor('uniqueUsers', {
      header: 'Users',
      cell: ({ getValue }) => formatCount(getValue()),
      ...number,
    }),
    helper.accessor('interactions', {
      header: 'Interactions',
      cell: ({ getValue }) => formatCount(getValue()),
      ...number,
    }),
    helper.accessor('actions', {
      header: 'Actions',
      cell: ({ getValue }) => formatCount(getValue()),
      ...number,
    }),
    helper.accessor('signIns', {
      header: 'Sign-ins',
      cell: ({ getValue }) => formatCount(getValue()),
      ...number,
    }),
    helper.accessor((app) => app.daysSinceLastUse ?? undefined, {
      id: 'daysSinceLastUse',
      header: 'Last used',
      cell: ({ row }) => lastUsedWords(row.original, retainedDays),
      ...number,
    }),
  ]);
