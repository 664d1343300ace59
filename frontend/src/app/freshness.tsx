import { useLatestMeta } from '@/api/latest-meta';
import { useSettings } from '@/api/settings';
import type { Meta } from '@/api/types';
import { timestampIn } from '@/lib/dates';
import { formatInstant, noValue } from '@/lib/format';
import { newestEventAge } from '@/lib/freshness';
import type { RouteName } from '@/lib/routes';
import { useFilters } from '@/lib/use-filters';
import { NextRefresh } from './next-refresh';

const sourceNames = { sample: 'Sample data', files: 'Audit files', databricks: 'Databricks' };

function newest({ latestEvent, asOf }: Meta, now: string): string {
  return latestEvent === null ? 'none here' : `${newestEventAge(latestEvent, asOf, now)} ago`;
}

/** When the figures of a page were loaded, how old the newest event is, where both come from, and who looks at them. */
export function Freshness({ page }: { page: RouteName }) {
  const meta = useLatestMeta();
  const { now, source, viewer } = useSettings();
  const { filters } = useFilters();
  const latest = meta?.latestEvent ?? null;
  return (
    <dl className="freshness">
      {page !== 'status' && (
        <>
          <div>
            <dt>Last update</dt>
            <dd>
              <time dateTime={meta?.asOf} title={filters.timeZone}>
                {meta ? timestampIn(meta.asOf, filters.timeZone) : noValue}
              </time>
            </dd>
          </div>
          <div>
            <dt>Newest event</dt>
            <dd title={latest ? formatInstant(latest, filters.timeZone) : undefined}>
              {meta ? newest(meta, now) : noValue}
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>Source</dt>
        <dd>{sourceNames[source]}</dd>
      </div>
      {viewer && (
        <div>
          <dt>Viewer</dt>
          <dd>{viewer}</dd>
        </div>
      )}
      {page !== 'status' && (
        <div>
          <dt>Next refresh</dt>
          <dd>
            <NextRefresh />
          </dd>
        </div>
      )}
    </dl>
  );
}
