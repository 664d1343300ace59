import { useCallback, useMemo, useRef } from 'react';
import { telemetryExport } from '@/api/telemetry-query';
import type { AppChange } from '@/api/types';
import { DataTable } from '@/components/data-table';
import { useFilters } from '@/lib/filter-scope';
import { windowParams } from '@/lib/filters';
import { useUrlState } from '@/lib/url-state';
import { maxChanges } from '@/overlays/app-changes/change-marks-query';
import { NoneMatch } from '@/panels/none-match';
import { QueryPanel } from '@/panels/query-panel';
import { useShouldLoad } from '@/panels/use-should-load';
import { useTelemetry } from '@/panels/use-telemetry';
import { changeColumns, changeKey } from './change-columns';
import { ChangeFilters } from './change-filters';
import { changeExportParams, changeList, isListed } from './change-list-state';
import { changesSummary } from './change-summary';
import { getAppChanges } from './get-app-changes';

const none: AppChange[] = [];

/** The app changes in the range, with the impact of deployments. */
export function AppChangesPanel() {
  const { filters } = useFilters();
  const { state, change } = useUrlState(changeList);
  const body = useRef<HTMLDivElement>(null);
  const shouldLoad = useShouldLoad(body);
  const request = getAppChanges(filters);
  const query = useTelemetry(request, shouldLoad);
  const changes = query.data?.data ?? none;
  const shown = useMemo(
    () => changes.filter((row) => isListed(row, state, filters.apps)),
    [changes, state, filters.apps],
  );
  const columns = useMemo(() => changeColumns(filters.timeZone), [filters.timeZone]);
  const search = useCallback((who: string) => change({ who }, true), [change]);
  return (
    <QueryPanel
      heading="h2"
      name="app-changes"
      title="App changes"
      bodyRef={body}
      request={request}
      query={query}
      summary={() => changesSummary(shown, changes, maxChanges)}
      isEmpty={(all) => all.length === 0}
      manyTools
      tools={<ChangeFilters changes={changes} state={state} onChange={change} onSearch={search} />}
      download={telemetryExport('app-changes', {
        ...windowParams(filters),
        ...changeExportParams(state, filters.apps),
      })}
      sqlNote="It returns all changes, without the filters of this list."
    >
      {() =>
        shown.length === 0 ? (
          <NoneMatch
            text="No app changes match."
            ownFilter={
              state.action === null && state.outcome === null && state.who === ''
                ? undefined
                : {
                    label: 'Show all app changes',
                    remove: () => change({ action: null, outcome: null, who: '' }),
                  }
            }
          />
        ) : (
          <DataTable
            label="app changes"
            caption="App changes, newest first"
            className="app-changes"
            wide="App changes"
            columns={columns}
            rows={shown}
            rowKey={changeKey}
            page={state.page}
            onPage={(page) => change({ page })}
          />
        )
      }
    </QueryPanel>
  );
}
