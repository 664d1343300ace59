import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import { useTelemetry } from '@/api/use-telemetry';
import { useChartTheme } from '@/charts/chart-theme';
import { eventMarks } from '@/charts/event-groups';
import { withEventMarks } from '@/charts/event-marks';
import type { Figure } from '@/charts/figure';
import { useHeatmapScale } from '@/lib/heatmap-scale';
import { useComparison } from '@/lib/use-comparison';
import { useFilters } from '@/lib/use-filters';
import type { ChartPanelProps } from './chart-panel';
import { useEventMarks } from './use-event-marks';

interface Frame {
  width: number;
  revision: string;
}

/** Rows, theme, width, comparison and events come together here and become a figure; null until the width is known. */
export function useFigure<Row>(
  rows: Row[],
  { query, figure, timeChart = false }: ChartPanelProps<Row>,
  { width, revision }: Frame,
): Figure | null {
  const theme = useChartTheme();
  const { params, filters } = useFilters();
  const { timeZone } = filters;
  const marked = timeChart && filters.events;
  const { errorRateThreshold, now } = useSettings();
  const [scale] = useHeatmapScale();
  const comparison = useComparison(now);
  const compare = timeChart && comparison !== null;
  const before = useTelemetry(query(comparison ?? params), compare);
  const previous = compare && !before.isPlaceholderData ? (before.data?.data ?? null) : null;
  const events = useEventMarks(timeChart);
  const plain = useMemo(() => {
    if (width === 0) {
      return null;
    }
    const safeScale = scale === 'safe';
    return figure(rows, { theme, previous, width, revision, errorRateThreshold, safeScale });
  }, [figure, rows, theme, previous, width, revision, errorRateThreshold, scale]);
  const marks = useMemo(
    () => events && eventMarks(events.data, { ...events.meta, timeZone, width }),
    [events, timeZone, width],
  );
  return useMemo(
    () => (plain && marked ? withEventMarks(plain, marks, timeZone, theme) : plain),
    [plain, marked, marks, timeZone, theme],
  );
}
