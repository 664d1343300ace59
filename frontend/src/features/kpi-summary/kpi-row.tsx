import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import { sqlRequest } from '@/api/shown-sql';
import { telemetryExport } from '@/api/telemetry-query';
import type { Meta } from '@/api/types';
import { daysInclusive } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { filterParams } from '@/lib/filters';
import { liesBeforeLog } from '@/lib/log-begin';
import { PanelMenu } from '@/panels/panel-menu';
import { QueryStates } from '@/panels/query-states';
import { useTelemetry } from '@/panels/use-telemetry';
import { getKpiSummary } from './get-kpi-summary';
import { KpiCard } from './kpi-card';
import { kpiCards } from './kpi-cards';
import { kpiTrends } from './kpi-trends';
import { usePageAnswers } from './page-answers';

const placeholders = ['uniqueUsers', 'activeApps', 'interactions', 'errorRate'];

/** Where the previous value belongs, from the number of days in the answer. */
function periodBefore({ from, to }: Meta): string {
  const days = daysInclusive(from, to);
  return days === 1 ? 'on the day before' : `in the previous ${days} days`;
}

export function KpiRow() {
  const { filters } = useFilters();
  const { errorRateThreshold } = useSettings();
  const request = getKpiSummary(filters);
  const query = useTelemetry(request);
  const { usage, health, failures } = usePageAnswers(filters);
  const trends = useMemo(() => kpiTrends(usage, health), [usage, health]);
  return (
    <section
      className="kpi-row"
      data-panel="kpi-summary"
      aria-label="Key figures"
      aria-busy={query.isFetching}
    >
      <QueryStates
        query={query}
        isEmpty={(_, meta) => liesBeforeLog(meta)}
        skeleton={placeholders.map((key) => <div key={key} className="kpi kpi-skeleton" />)}
        onRetry={() => void query.refetch()}
      >
        {({ data, meta }) =>
          kpiCards(data, {
            threshold: errorRateThreshold,
            failures,
            dayOfWeek: filters.dayOfWeek,
          }).map((card, index, { length }) => (
            <KpiCard
              key={card.key}
              card={card}
              trend={trends[card.key]}
              period={periodBefore(meta)}
              signal={meta.signal}
              tools={
                index === length - 1 && (
                  <PanelMenu
                    title="Key figures"
                    content={telemetryExport('kpi-summary', filterParams(filters))}
                    sql={sqlRequest(request.queryKey, meta)}
                  />
                )
              }
            />
          ))
        }
      </QueryStates>
    </section>
  );
}
