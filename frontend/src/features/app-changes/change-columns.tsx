import doneIcon from 'bootstrap-icons/icons/check-circle.svg';
import failedIcon from 'bootstrap-icons/icons/x-octagon.svg';
import type { AppChange } from '@/api/types';
import { AppLink } from '@/components/app-link';
import { Badge } from '@/components/badge';
import { columnHelper } from '@/components/data-table';
import { formatInstant, noValue } from '@/lib/format';
import { describeChange } from '@/overlays/app-changes/change-text';
import { ImpactCell } from './impact-cell';

const helper = columnHelper<AppChange>();

function Outcome({ failed, statusCode }: AppChange) {
  return failed ? (
    <Badge tone="bad" icon={failedIcon}>
      {statusCode === null ? 'Failed' : `Failed (${statusCode})`}
    </Badge>
  ) : (
    <Badge tone="good" icon={doneIcon}>
      Succeeded
    </Badge>
  );
}

export const changeColumns = (timeZone: string) =>
  helper.columns([
    helper.accessor('time', {
      header: 'Time',
      cell: ({ getValue }) => <time dateTime={getValue()}>{formatInstant(getValue(), timeZone)}</time>,
    }),
    helper.accessor('app', {
      header: 'App',
      cell: ({ row: { original } }) => (
        <span>
          <AppLink {...original} />
        </span>
      ),
    }),
    helper.accessor('action', {
      header: 'Change',
      cell: ({ row: { original } }) => describeChange(original),
      meta: { className: 'app-change-action' },
    }),
    helper.accessor('user', { header: 'User', cell: ({ getValue }) => getValue() ?? noValue }),
    helper.accessor('failed', { header: 'Outcome', cell: ({ row }) => <Outcome {...row.original} /> }),
    helper.accessor('impact', {
      header: '24 hours before → after',
      cell: ({ row: { original } }) =>
        original.impact ? (
          <ImpactCell impact={original.impact} />
        ) : (
          <span className="no-impact">{noValue}</span>
        ),
    }),
  ]);

/** A unique key of a row. The index distinguishes changes that are equal in all columns. */
export const changeKey = ({ time, appKey, action, user }: AppChange, index: number) =>
  `${time} ${appKey} ${action} ${user ?? ''} ${index}`;
