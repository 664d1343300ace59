import { useSettings } from '@/api/settings';
import type { Meta } from '@/api/types';
import { daysInclusive } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { liesBeforeLog } from '@/lib/log-begin';
import { QueryStates } from '@/panels/query-states';
import { useTelemetry } from '@/panels/use-telemetry';
import { getKpiSummary } from './get-kpi-summary';
import { KpiCard } from './kpi-card';
import { kpiCards } from './kpi-cards';

const placeholders = ['uniqueUsers', 'activeApps', 'interactions', 'errorRate'];

/** The name of the previous period, from the number of days in the answer. */
function periodBefore({ from, to }: Meta): string {
  const days = daysInclusive(from, to);
  return days === 1 ? 'the day before' : `the ${days} days before`;
}

export function KpiRow() {
  const { filters } = useFilters();
  const { errorRateThreshold } = useSettings();
  const query = useTelemetry(getKpiSummary(filters));
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
          kpiCards(data, errorRateThreshold).map((card) => (
            <KpiCard key={card.key} card={card} period={periodBefore(meta)} signal={meta.signal} />
          ))
        }
      </QueryStates>
    </section>
  );
}
