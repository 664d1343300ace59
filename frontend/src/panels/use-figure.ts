import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import type { Answer } from '@/api/types';
import { useChartTheme } from '@/charts/chart-theme';
import type { Figure } from '@/charts/figure';
import { useFilters } from '@/lib/filter-scope';
import { useHeatmapScale } from '@/lib/heatmap-scale';
import { noDataNote } from '@/lib/log-begin';
import { changeMarks } from '@/overlays/app-changes/change-groups';
import { withChangeMarks } from '@/overlays/app-changes/change-marks';
import { useAppChanges } from '@/overlays/app-changes/use-app-changes';
import type { ChartDefinition } from './chart-definition';
import { useChartFilters } from './use-chart-filters';
import { useComparison } from './use-comparison';
import { useTelemetry } from './use-telemetry';

interface FigureSize {
  width: number;
  revision: string;
}

/** The figure for the rows, theme, width, comparison and app changes. Null until the width is known. */
export function useFigure<Row>(
  chart: ChartDefinition<Row>,
  { data: rows, meta }: Answer<Row[]>,
  { width, revision }: FigureSize,
): Figure | null {
  const { query, figure, timeChart = false } = chart;
  const theme = useChartTheme();
  const { filters: page } = useFilters();
  const { filters } = useChartFilters(chart);
  const { timeZone } = filters;
  const marked = timeChart && filters.appChanges;
  const { errorRateThreshold, now } = useSettings();
  const [scale] = useHeatmapScale();
  const comparison = useComparison(now);
  const compare = timeChart && comparison !== null;
  const before = useTelemetry(query(comparison ?? filters), compare);
  const comparable = compare && before.data && noDataNote(before.data.meta) === null;
  const previous = comparable ? before.data.data : null;
  const { from, to, logBegins } = meta;
  const changes = useAppChanges(timeChart);
  const { apps, dayOfWeek, hour } = page;
  const plain = useMemo(() => {
    if (width === 0) {
      return null;
    }
    const safeScale = scale === 'safe';
    const window = { from, to, logBegins };
    const chosen = { apps, dayOfWeek, hour };
    return figure(rows, { theme, previous, window, width, revision, errorRateThreshold, chosen, safeScale });
  }, [
    figure,
    rows,
    theme,
    previous,
    from,
    to,
    logBegins,
    width,
    revision,
    errorRateThreshold,
    apps,
    dayOfWeek,
    hour,
    scale,
  ]);
  const marks = useMemo(
    () => changes && changeMarks(changes.data, { ...changes.meta, timeZone, width }),
    [changes, timeZone, width],
  );
  return useMemo(
    () => (plain && marked ? withChangeMarks(plain, marks, timeZone, theme) : plain),
    [plain, marked, marks, timeZone, theme],
  );
}
