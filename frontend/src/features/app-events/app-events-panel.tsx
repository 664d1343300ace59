import { useCallback, useMemo, useRef } from 'react';
import type { AppEvent } from '@/api/types';
import { useShownSignal } from '@/api/use-signal';
import { useTelemetry } from '@/api/use-telemetry';
import { ExportMenu } from '@/components/export-menu';
import { Panel } from '@/components/panel';
import { QueryStates } from '@/components/query-states';
import { useFilters } from '@/lib/use-filters';
import { useNear } from '@/lib/use-near';
import { EventFilters } from './event-filters';
import { eventPasses } from './event-list-state';
import { eventsSummary } from './event-summary';
import { EventTable } from './event-table';
import { eventLimit, getAppEvents } from './get-app-events';
import { useEventList } from './use-event-list';

const none: AppEvent[] = [];

/** What happened to apps: created, deployed, started, stopped, shared, deleted; and what deployments did to their users. */
export function AppEventsPanel() {
  const { filters, params } = useFilters();
  const { state, change } = useEventList();
  const body = useRef<HTMLDivElement>(null);
  const near = useNear(body);
  const options = getAppEvents(params);
  const query = useTelemetry(options, near);
  const signal = useShownSignal(query.data?.meta);
  const events = query.data?.data ?? none;
  const shown = useMemo(
    () => events.filter((event) => eventPasses(event, state, filters.apps)),
    [events, state, filters.apps],
  );
  const search = useCallback((who: string) => change({ who }, true), [change]);
  return (
    <Panel
      heading="h2"
      name="app-events"
      title="What happened"
      signal={signal}
      bodyRef={body}
      busy={query.isFetching}
      className={query.isPlaceholderData ? 'outdated' : ''}
      summary={query.data ? eventsSummary(shown, events, eventLimit) : null}
      manyTools
      tools={
        <>
          <EventFilters events={events} state={state} onChange={change} onSearch={search} />
          <ExportMenu name="app-events" title="what happened" params={options.queryKey[2]} />
        </>
      }
    >
      <QueryStates
        query={query}
        isEmpty={(all) => all.length === 0}
        skeleton={<div className="table-wait" />}
        onRetry={() => void query.refetch()}
      >
        {() =>
          shown.length === 0 ? (
            <p className="none-found">Nothing like that happened. Choose other filters.</p>
          ) : (
            <EventTable
              events={shown}
              timeZone={filters.timeZone}
              page={state.page}
              onPage={(page) => change({ page })}
            />
          )
        }
      </QueryStates>
    </Panel>
  );
}
