import { useCallback, useMemo } from 'react';
import { useSettings } from '@/api/settings';
import { telemetryExport } from '@/api/telemetry-query';
import type { App } from '@/api/types';
import { DataTable } from '@/components/data-table';
import { SearchBox } from '@/components/search-box';
import { SortSelect } from '@/components/sort-select';
import { useFilters } from '@/lib/filter-scope';
import { windowParams } from '@/lib/filters';
import { signalLabels } from '@/lib/labels';
import { knownDays } from '@/lib/log-begin';
import { toggleSort } from '@/lib/table-state';
import { useUrlState } from '@/lib/url-state';
import { NoneMatch } from '@/panels/none-match';
import { QueryPanel } from '@/panels/query-panel';
import { useTelemetry } from '@/panels/use-telemetry';
import { appColumns } from './app-columns';
import { countsOf, isFound, passes } from './app-filter';
import { AppFilterButtons } from './app-filter-buttons';
import { type AppSort, appExportParams, appSorts, appTable, textColumns } from './app-table-state';
import { appsSummary } from './app-text';
import { getApps } from './get-apps';

const none: App[] = [];

/** All apps with their state, owner and usage, with filters for unused and crashed apps and inactive owners. */
export function AppsPanel() {
  const { filters } = useFilters();
  const { historyDays, now } = useSettings();
  const { state, change } = useUrlState(appTable);
  const request = getApps(filters);
  const query = useTelemetry(request);
  const apps = query.data?.data ?? none;
  const known = query.data ? knownDays(query.data.meta, historyDays, now) : historyDays;
  const found = useMemo(
    () => apps.filter((app) => isFound(app, filters.apps, state.search)),
    [apps, filters.apps, state.search],
  );
  const shown = useMemo(
    () => found.filter((app) => passes(app, state.show, state.idle, known)),
    [found, state.show, state.idle, known],
  );
  const { timeZone } = filters;
  const { idle: idleDays } = state;
  const columns = useMemo(
    () => appColumns({ timeZone, knownDays: known, idleDays }),
    [timeZone, known, idleDays],
  );
  const search = useCallback((text: string) => change({ search: text }, true), [change]);
  const sort = (column: AppSort) => change(toggleSort(state, column, textColumns));
  return (
    <QueryPanel
      heading="h2"
      name="apps"
      title="Apps"
      request={request}
      query={query}
      summary={() => appsSummary(shown, apps, known)}
      isEmpty={(all) => all.length === 0}
      manyTools
      tools={
        <>
          <SearchBox label="Search apps or owners" value={state.search} onChange={search} />
          <SortSelect sort={state.sort} labels={appSorts} onSort={sort} />
        </>
      }
      download={telemetryExport('apps', {
        ...windowParams(filters),
        ...appExportParams(state, filters.apps),
      })}
      sqlNote="It returns the use of all apps. Owners and states come from the inventory."
    >
      {({ meta }) => (
        <>
          <AppFilterButtons counts={countsOf(found, state.idle, known)} state={state} onChange={change} />
          {shown.length === 0 ? (
            <NoneMatch
              text="No apps match."
              ownFilter={
                state.show === 'all' && state.search === ''
                  ? undefined
                  : { label: 'Show all apps', remove: () => change({ show: 'all', search: '' }) }
              }
            />
          ) : (
            <DataTable
              label="apps"
              caption={`Apps. Users and interactions count ${signalLabels[meta.signal].toLowerCase()}`}
              className="apps"
              wide="Apps"
              columns={columns}
              rows={shown}
              rowKey={({ appKey }) => appKey}
              sorting={{ ...state, onSort: (column) => sort(column as AppSort) }}
              page={state.page}
              onPage={(page) => change({ page })}
            />
          )}
        </>
      )}
    </QueryPanel>
  );
}
