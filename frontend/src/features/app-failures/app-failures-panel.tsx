import { useMemo, useRef, useState } from 'react';
import { useSettings } from '@/api/settings';
import { telemetryExport } from '@/api/telemetry-query';
import { DataTable } from '@/components/data-table';
import { useFilters } from '@/lib/filter-scope';
import { filterParams } from '@/lib/filters';
import { liesBeforeLog } from '@/lib/log-begin';
import { getAppFailures } from '@/panels/get-app-failures';
import { QueryPanel } from '@/panels/query-panel';
import { useShouldLoad } from '@/panels/use-should-load';
import { useShownSignal } from '@/panels/use-signal';
import { useTelemetry } from '@/panels/use-telemetry';
import { appFailuresColumns } from './app-failures-columns';
import { appFailuresSummary } from './app-failures-text';

const appsPerPage = 10;

/** The apps with failures, those with most of them first. */
export function AppFailuresPanel() {
  const { filters } = useFilters();
  const { errorRateThreshold } = useSettings();
  const [page, setPage] = useState(1);
  const body = useRef<HTMLDivElement>(null);
  const shouldLoad = useShouldLoad(body);
  const request = getAppFailures(filters);
  const query = useTelemetry(request, shouldLoad);
  const signal = useShownSignal(query.data?.meta);
  const { timeZone } = filters;
  const columns = useMemo(() => appFailuresColumns(timeZone), [timeZone]);
  return (
    <QueryPanel
      name="app-failures"
      title="Where it fails"
      signal={signal}
      bodyRef={body}
      request={request}
      query={query}
      summary={({ data }) => (data.length === 0 ? null : appFailuresSummary(data, errorRateThreshold))}
      isEmpty={(_, meta) => liesBeforeLog(meta)}
      download={telemetryExport('app-failures', filterParams(filters))}
    >
      {({ data }) =>
        data.length === 0 ? (
          <p className="none-found">No failures with these filters in this range.</p>
        ) : (
          <DataTable
            label="apps"
            caption="Apps with failed interactions"
            className="app-failures"
            wide="Apps with failed interactions"
            columns={columns}
            rows={data}
            rowKey={({ appKey }) => appKey}
            pageSize={appsPerPage}
            page={page}
            onPage={setPage}
          />
        )
      }
    </QueryPanel>
  );
}
