import { useSettings } from '@/api/settings';
import { useShownSignal } from '@/api/use-signal';
import { useTelemetry } from '@/api/use-telemetry';
import { QueryStates } from '@/components/query-states';
import { rangeDays } from '@/lib/range';
import { useFilters } from '@/lib/use-filters';
import { getKpiSummary } from './get-kpi-summary';
import { KpiCard } from './kpi-card';
import { kpiCards } from './kpi-cards';

const placeholders = ['uniqueUsers', 'activeApps', 'interactions', 'errorRate'];

export function KpiRow() {
  const { filters, params } = useFilters();
  const { errorRateThreshold } = useSettings();
  const query = useTelemetry(getKpiSummary(params));
  const signal = useShownSignal(query.data?.meta);
  const days = rangeDays(filters.range);
  const period = days === 1 ? 'the day before' : `the ${days} days before`;
  return (
    <section
      className={`kpi-row ${query.isPlaceholderData ? 'outdated' : ''}`}
      data-panel="kpi-summary"
      aria-label="Key figures"
      aria-busy={query.isFetching}
    >
      <QueryStates
        query={query}
        isEmpty={() => false}
        skeleton={placeholders.map((key) => <div key={key} className="kpi kpi-wait" />)}
        onRetry={() => void query.refetch()}
      >
        {({ data }) =>
          kpiCards(data, errorRateThreshold).map((card) => (
            <KpiCard key={card.key} card={card} period={period} signal={signal} />
          ))
        }
      </QueryStates>
    </section>
  );
}
