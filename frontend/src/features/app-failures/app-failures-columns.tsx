import aboveIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import type { AppFailures } from '@/api/types';
import { AppLink } from '@/components/app-link';
import { Badge } from '@/components/badge';
import { columnHelper, count, numeric } from '@/components/data-table';
import { formatDate, formatPercent, noValue } from '@/lib/format';
import { intervalText, worstDayText } from './app-failures-text';

const helper = columnHelper<AppFailures>();

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

export const appFailuresColumns = (timeZone: string) =>
  helper.columns([
    helper.accessor('app', {
      header: 'App',
      cell: ({ row: { original } }) => (
        <span className="app-name">
          <AppLink {...original} />
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
