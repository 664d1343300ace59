import { useSettings } from '@/api/settings';
import { type ShownQueries, useShownQueries } from '@/api/shown-queries';
import { timestampIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { formatInstant, noValue } from '@/lib/format';
import { newestEventAge } from '@/lib/freshness';
import { sourceLabels } from '@/lib/labels';
import type { RouteName } from '@/lib/routes';
import { useFreshness } from '@/panels/use-freshness';
import { NextRefresh } from './next-refresh';

/** The load time of the oldest answer on the page, or null before the first answer. */
function oldestAsOf({ telemetry }: ShownQueries): string | null {
  const instants = telemetry.flatMap(({ state: { data } }) => (data ? [data.meta.asOf] : []));
  return instants.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}

/** The load time of the oldest answer on the page, the age of the newest event, the source and the viewer. */
export function Freshness({ page }: { page: RouteName }) {
  const asOf = useShownQueries(oldestAsOf);
  const freshness = useFreshness();
  const { now, source, viewer } = useSettings();
  const { filters } = useFilters();
  const latest = freshness?.latestEvent;
  return (
    <dl className="freshness">
      {page !== 'status' && (
        <>
          <div>
            <dt>Last update</dt>
            <dd>
              <time dateTime={asOf ?? undefined} title={filters.timeZone}>
                {asOf ? timestampIn(asOf, filters.timeZone) : noValue}
              </time>
            </dd>
          </div>
          <div>
            <dt>Newest event</dt>
            <dd title={latest ? formatInstant(latest, filters.timeZone) : undefined}>
              {latest ? `${newestEventAge(latest, freshness.now, now)} ago` : noValue}
            </dd>
          </div>
        </>
      )}
      <div>
        <dt>Source</dt>
        <dd>{sourceLabels[source]}</dd>
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
