import type { SortFn } from '@tanstack/react-table';
import type { App } from '@/api/types';
import { columnHelper, count, numeric, type TableFeatures } from '@/components/data-table';
import { formatDate, formatPercent, noValue } from '@/lib/format';
import { AppBadges, StateBadge } from './app-badges';
import { compareTexts } from './app-filter';
import { AppName } from './app-name';
import { appStateOf, failedText, lastUsedText, sizeText } from './app-text';
import { ownerSeenText } from './owner-text';

type Sort = SortFn<TableFeatures, App>;

const byText: Sort = (one, other, column) =>
  compareTexts(String(one.getValue(column)), String(other.getValue(column)));
const byNumber: Sort = (one, other, column) => Number(one.getValue(column)) - Number(other.getValue(column));

const helper = columnHelper<App>();

/** Unknown values are last in ascending and descending order. */
const text = { sortFn: byText, sortUndefined: 'last' } as const;
const time = { sortFn: byNumber, sortUndefined: 'last' } as const;
const number = { ...time, ...numeric } as const;
const sortedCount = { ...count, ...number };

interface ColumnContext {
  timeZone: string;
  /** The number of days that the log covers. */
  knownDays: number;
  /** The number of days without use after which a running app is idle. */
  idleDays: number;
}

export const appColumns = ({ timeZone, knownDays, idleDays }: ColumnContext) =>
  helper.columns([
    helper.accessor('app', {
      header: 'App',
      cell: ({ row: { original } }) => (
        <>
          <AppName app={original} />
          <AppBadges app={original} idleDays={idleDays} knownDays={knownDays} />
        </>
      ),
      ...text,
    }),
    helper.accessor((app) => app.owner ?? undefined, {
      id: 'owner',
      header: 'Owner',
      cell: ({ row: { original } }) =>
        original.owner === null ? (
          noValue
        ) : (
          <span title={ownerSeenText(original, timeZone, knownDays)}>{original.owner}</span>
        ),
      ...text,
    }),
    helper.accessor((app) => appStateOf(app).label, {
      id: 'state',
      header: 'State',
      cell: ({ row }) => <StateBadge app={row.original} />,
      ...text,
    }),
    helper.accessor((app) => app.size ?? undefined, {
      id: 'size',
      header: 'Size',
      cell: ({ row }) => sizeText(row.original),
      ...text,
    }),
    helper.accessor((app) => (app.lastDeployment === null ? undefined : Date.parse(app.lastDeployment)), {
      id: 'lastDeployment',
      header: 'Last deployment',
      cell: ({ row: { original } }) =>
        original.lastDeployment === null ? noValue : formatDate(original.lastDeployment, timeZone),
      ...time,
    }),
    helper.accessor('uniqueUsers', { header: 'Users', ...sortedCount }),
    helper.accessor('interactions', { header: 'Interactions', ...sortedCount }),
    helper.accessor((app) => app.errorRate ?? undefined, {
      id: 'errorRate',
      header: 'Error rate',
      cell: ({ row: { original } }) => (
        <span title={failedText(original)}>{formatPercent(original.errorRate)}</span>
      ),
      ...number,
    }),
    helper.accessor('actions', { header: 'Actions', ...sortedCount }),
    helper.accessor('signIns', { header: 'Sign-ins', ...sortedCount }),
    helper.accessor((app) => app.daysSinceLastUse ?? undefined, {
      id: 'daysSinceLastUse',
      header: 'Last used',
      cell: ({ row }) => lastUsedText(row.original, knownDays),
      ...number,
    }),
  ]);
