import { useSettings } from '@/api/settings';
import { noDataNote } from '@/lib/log-begin';
import type { ChartDefinition } from './chart-definition';
import { useComparison } from './use-comparison';
import { useTelemetry } from './use-telemetry';

/** Says that a time chart has no earlier days to compare with, because they begin before the log. */
export function ComparisonNote<Row>({ chart: { query } }: { chart: ChartDefinition<Row> }) {
  const comparison = useComparison(useSettings().now);
  return comparison && <Note {...comparison} query={query} />;
}

function Note<Row>({
  filters,
  shift,
  query,
}: NonNullable<ReturnType<typeof useComparison>> & Pick<ChartDefinition<Row>, 'query'>) {
  // The chart requests the answer.
  const { data } = useTelemetry(query(filters), false);
  return data && noDataNote(data.meta) !== null ? <> No complete data {shift} days before.</> : null;
}
