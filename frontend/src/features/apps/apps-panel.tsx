import { useCallback, useMemo } from 'react';
import { useSettings } from '@/api/settings';
import type { App } from '@/api/types';
import { useShownSignal } from '@/api/use-signal';
import { useTelemetry } from '@/api/use-telemetry';
import { ExportMenu } from '@/components/export-menu';
import { Panel } from '@/components/panel';
import { QueryStates } from '@/components/query-states';
import { SearchBox } from '@/components/search-box';
import { useFilters } from '@/lib/use-filters';
import { countsOf, matches, passes } from './app-filter';
import { AppFilterButtons } from './app-filter-buttons';
import { AppSortSelect } from './app-sort-select';
import { AppTable } from './app-table';
import { type AppSort, toggleAppSort } from './app-table-state';
import { appsSummary } from './app-words';
import { getApps } from './get-apps';
import { useAppTable } from './use-app-table';

const none: App[] = [];

/** Every app there is, and how it is used: what nobody opens, what runs for nobody, what is broken or left alone. */
export function AppsPanel() {
  const { filters, params } = useFilters();
  const { retainedDays } = useSettings();
  const { state, change } = useAppTable();
  const options = getApps(params);
  const query = useTelemetry(options);
  const signal = useShownSignal(query.data?.meta);
  const apps = query.data?.data ?? none;
  const found = useMemo(
    () =>
      apps.filter(
        (app) => (filters.apps.length === 0 || filters.apps.includes(app.app)) && matches(app, state.search),
      ),
    [apps, filters.apps, state.search],
  );
  const shown = useMemo(
    () => found.filter((app) => passes(app, state.show, state.idle)),
    [found, state.show, state.idle],
  );
  const search = useCallback((text: string) => change({ search: text }, true), [change]);
  const sort = (column: AppSort) => change(toggleAppSort(state, column));
  return (
    <Panel
      heading="h2"
      name="apps"
      title="Apps"
      signal={signal}
      busy={query.isFetching}
      className={query.isPlaceholderData ? 'outdated' : ''}
      summary={query.data ? appsSummary(apps, retainedDays) : null}
      manyTools
      tools={
        <>
          <SearchBox label="Search apps or owners" value={state.search} onChange={search} />
          <AppSortSelect state={state} onSort={sort} />
          <ExportMenu name="apps" title="apps" params={options.queryKey[2]} />
        </>
      }
    >
      <QueryStates
        query={query}
        isEmpty={(all) => all.length === 0}
        skeleton={<div className="table-wait" />}
        onRetry={() => void query.refetch()}
      >
        {() => (
          <>
            <AppFilterButtons counts={countsOf(found, state.idle)} state={state} onChange={change} />
            {shown.length === 0 ? (
              <p className="none-found">No app is like that. Choose another filter, or search for less.</p>
            ) : (
              <AppTable apps={shown} state={state} onSort={sort} onPage={(page) => change({ page })} />
            )}
          </>
        )}
      </QueryStates>
    </Panel>
  );
}
