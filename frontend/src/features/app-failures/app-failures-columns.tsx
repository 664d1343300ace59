import aboveIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import type { AppFailures } from '@/api/types';
import { Badge } from '@/components/badge';
import { columnHelper, count, numeric } from '@/components/data-table';
import { NameSuffix } from '@/components/name-suffix';
import { formatDate, formatPercent, noValue } from '@/lib/format';
import { intervalText, worstDayText } from './app-failures-text';

const helper = columnHelper<AppFailures>();

interface ColumnContext {
  timeZone: string;
  /** Filters by an app. */
  onApp: (appKey: string) => void;
}

function ErrorRate({ app }: { app: AppFailures }) {
  const rate = formatPercent(app.errorRate);
  return (
    <>
      {app.aboveThreshold ? (
        <Badge tone="bad" icon={aboveIcon}>
          {rate}
        </Badge>
      ) : (
        rate
      )}
      <span className="aside" title="Where the true rate lies with 95% confidence">
        {intervalText(app)}
      </span>
    </>
  );
}

export const appFailuresColumns = ({ timeZone, onApp }: ColumnContext) =>
  helper.columns([
    helper.accessor('app', {
      header: 'App',
      cell: ({ row: { original } }) => (
        <span className="app-name">
          <button type="button" className="link" onClick={() => onApp(original.appKey)}>
            {original.name}
          </button>
          <NameSuffix {...original} />
        </span>
      ),
    }),
    helper.accessor('failed', { header: 'Failed', ...count }),
    helper.accessor('errorRate', {
      header: 'Error rate',
      cell: ({ row: { original } }) => <ErrorRate app={original} />,
      ...numeric,
    }),
    helper.accessor('share', {
      header: 'Share of failures',
      cell: ({ getValue }) => formatPercent(getValue()),
      ...numeric,
    }),
    helper.accessor('worstDay', { header: 'Worst day', cell: ({ row }) => worstDayText(row.original) }),
    helper.accessor('lastDeployment', {
      header: 'Last deployment',
      cell: ({ getValue }) => {
        const time = getValue();
        return time === null ? noValue : formatDate(time, timeZone);
      },
    }),
  ]);
