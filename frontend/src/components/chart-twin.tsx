import { withEventColumn } from '@/charts/event-column';
import type { TwinTable as Twin } from '@/charts/figure';
import { useFilters } from '@/lib/use-filters';
import { TwinTable } from './twin-table';
import { useEventMarks } from './use-event-marks';

interface ChartTwinProps {
  title: string;
  twin: Twin;
  timeChart: boolean;
}

/** The table that says what the chart says, its events too. */
export function ChartTwin({ title, twin, timeChart }: ChartTwinProps) {
  const { filters, change } = useFilters();
  const events = useEventMarks(timeChart);
  const complete = events ? withEventColumn(twin, events.data, filters.timeZone) : twin;
  return <TwinTable title={title} twin={complete} onFilter={change} />;
}
