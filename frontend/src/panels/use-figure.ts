import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import type { Answer } from '@/api/types';
import { useChartTheme } from '@/charts/chart-theme';
import type { Figure } from '@/charts/figure';
import { useFilters } from '@/lib/filter-scope';
import { useHeatmapScale } from '@/lib/heatmap-scale';
import { noDataNote } from '@/lib/log-begin';
import { usePrinting } from '@/lib/printing';
import { useBriefWait } from '@/lib/use-brief-wait';
import { withChangeMarks } from '@/overlays/app-changes/change-marks';
import { useAppChanges } from '@/overlays/app-changes/use-app-changes';
import type { ChartDefinition } from './chart-definition';
import { useChartFilters } from './use-chart-filters';
import { useComparison } from './use-comparison';
import { useTelemetry } from './use-telemetry';

interface FigureOptions {
  width: number;
  revision: string;
  /** Whether the chart should load its data. */
  load: boolean;
}

const noMeta = { from: '', to: '', logBegins: null };

/**
 * The figure for the rows, theme, width, comparison and app changes. Null without an answer or width. Waits briefly for the
 * comparison and the app changes, because each additional drawing is slow.
 */
export function useFigure<Row>(
  chart: ChartDefinition<Row>,
  answer: Answer<Row[]> | null,
  { width, revision, load }: FigureOptions,
): Figure | null {
  const { query, figure, timeChart = false } = chart;
  const theme = useChartTheme();
  const { filters: page } = useFilters();
  const { filters } = useChartFilters(chart);
  const { timeZone } = filters;
  const marked = timeChart && filters.appChanges;
  const { errorRateThreshold, now } = useSettings();
  const [scale] = useHeatmapScale();
  const printing = usePrinting();
  const comparison = useComparison(now);
  const compare = timeChart && comparison !== null;
  const before = useTelemetry(query(comparison?.filters ?? filters), compare && load);
  const comparable = compare && before.data && noDataNote(before.data.meta) === null;
  const compared = comparable ? before.data.data : null;
  const shift = comparison?.shift ?? 0;
  const { changes, waiting } = useAppChanges(timeChart, load);
  const beforePending = compare && before.data === undefined && before.failureReason === null;
  const waits = useBriefWait(answer !== null && !printing && (waiting || beforePending));
  const rows = answer?.data;
  const { from, to, logBegins } = answer?.meta ?? noMeta;
  const { apps, dayOfWeek, hour } = page;
  const plain = useMemo(() => {
    if (rows === undefined || waits || width === 0) {
      return null;
    }
    const safeScale = scale === 'safe';
    const window = { from, to, logBegins };
    const chosen = { apps, dayOfWeek, hour };
    const previous = compared && { rows: compared, shift };
    return figure(rows, { theme, previous, window, width, revision, errorRateThreshold, chosen, safeScale });
  }, [
    figure,
    rows,
    waits,
    theme,
    compared,
    shift,
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
  const marks = changes?.data ?? null;
  return useMemo(
    () => (plain && marked ? withChangeMarks(plain, marks, timeZone, theme) : plain),
    [plain, marked, marks, timeZone, theme],
  );
}
