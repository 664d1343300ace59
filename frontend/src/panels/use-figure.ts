import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import type { Answer } from '@/api/types';
import { useChartTheme } from '@/charts/chart-theme';
import type { Figure } from '@/charts/figure';
import { useFilters } from '@/lib/filter-scope';
import { useHeatmapScale } from '@/lib/heatmap-scale';
import { noDataNote } from '@/lib/log-begin';
import { withChangeMarks } from '@/overlays/app-changes/change-marks';
import { useAppChanges } from '@/overlays/app-changes/use-app-changes';
import type { ChartDefinition } from './chart-definition';
import { useComparison } from './use-comparison';
import { useTelemetry } from './use-telemetry';

interface FigureSize {
  width: number;
  revision: string;
}

/** The figure for the rows, theme, width, comparison and app changes. Null until the width is known. */
export function useFigure<Row>(
  { query, figure, timeChart = false }: ChartDefinition<Row>,
  { data: rows, meta }: Answer<Row[]>,
  { width, revision }: FigureSize,
): Figure | null {
  const theme = useChartTheme();
  const { filters } = useFilters();
  const { timeZone } = filters;
  const marked = timeChart && filters.appChanges;
  const { errorRateThreshold, now } = useSettings();
  const [scale] = useHeatmapScale();
  const comparison = useComparison(now);
  const compare = timeChart && comparison !== null;
  const before = useTelemetry(query(comparison?.filters ?? filters), compare);
  const comparable = compare && before.data && noDataNote(before.data.meta) === null;
  const compared = comparable ? before.data.data : null;
  const shift = comparison?.shift ?? 0;
  const { from, to, logBegins } = meta;
  const changes = useAppChanges(timeChart);
  const plain = useMemo(() => {
    if (width === 0) {
      return null;
    }
    const safeScale = scale === 'safe';
    const window = { from, to, logBegins };
    const previous = compared && { rows: compared, shift };
    return figure(rows, { theme, previous, window, width, revision, errorRateThreshold, safeScale });
  }, [figure, rows, theme, compared, shift, from, to, logBegins, width, revision, errorRateThreshold, scale]);
  const marks = changes?.data ?? null;
  return useMemo(
    () => (plain && marked ? withChangeMarks(plain, marks, timeZone, theme) : plain),
    [plain, marked, marks, timeZone, theme],
  );
}
