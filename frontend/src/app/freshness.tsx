import { useId } from 'react';
import { useSettings } from '@/api/settings';
import { type ShownQueries, useShownQueries } from '@/api/shown-queries';
import { timestampIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { formatInstant, noValue } from '@/lib/format';
import { newestEventAge } from '@/lib/freshness';
import { sourceLabels } from '@/lib/labels';
import type { RouteName } from '@/lib/routes';
import { useFreshness } from '@/panels/use-freshness';
import { AutoRefreshSwitch } from './auto-refresh-switch';
import { NextRefresh } from './next-refresh';

/** The load time of the oldest answer on the page, or null before the first answer. */
function oldestAsOf({ telemetry }: ShownQueries): string | null {
  const instants = telemetry.flatMap(({ state: { data } }) => (data ? [data.meta.asOf] : []));
  return instants.sort((one, other) => Date.parse(one) - Date.parse(other))[0] ?? null;
}

/** The load time of the oldest answer on the page and the age of the newest event. A click shows the source and more. */
export function Freshness({ page }: { page: RouteName }) {
  const id = useId();
  const freshness = useFreshness();
  const { now, source, viewer } = useSettings();
  const { filters } = useFilters();
  const latest = freshness?.latestEvent;
  const age = latest ? `${newestEventAge(latest, freshness.now, now)} ago` : noValue;
  const figures = page !== 'status';
  return (
    <div className="freshness">
      <button
        type="button"
        className="btn btn-quiet menu-button freshness-button"
        popoverTarget={id}
        aria-haspopup="dialog"
      >
        {figures ? <LastUpdate /> : sourceLabels[source]}
        <span className="visually-hidden">, details</span>
      </button>
      {figures && (
        <span className="newest-event">
          <span className="soft">Newest event</span> {age}
        </span>
      )}
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label="About the data"
        className="popover-box freshness-box"
      >
        <dl>
          {figures && (
            <div>
              <dt>Newest event</dt>
              <dd title={latest ? formatInstant(latest, filters.timeZone) : undefined}>{age}</dd>
            </div>
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
          {figures && (
            <div>
              <dt>Next refresh</dt>
              <dd>
                <NextRefresh />
              </dd>
            </div>
          )}
        </dl>
        <AutoRefreshSwitch />
      </div>
    </div>
  );
}

/** The time of the last update as YYYY-MM-DD HH:MM:SS. Narrow windows hide the day. */
function LastUpdate() {
  const asOf = useShownQueries(oldestAsOf);
  const { timeZone } = useFilters().filters;
  const [day, time] = asOf ? timestampIn(asOf, timeZone).split(' ') : [noValue];
  return (
    <>
      <span className="last-update soft">Last update</span>{' '}
      <time dateTime={asOf ?? undefined} title={timeZone}>
        <span className="last-day">{day}</span> {time}
      </time>
    </>
  );
}
