import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import { useTelemetry } from '@/api/use-telemetry';
import { useChartTheme } from '@/charts/chart-theme';
import type { Figure } from '@/charts/figure';
import { useHeatmapScale } from '@/lib/heatmap-scale';
import { useComparison } from '@/lib/use-comparison';
import { useFilters } from '@/lib/use-filters';
import type { ChartPanelProps } from './chart-panel';

interface Frame {
  width: number;
  revision: string;
}

/** Rows, theme, width and comparison come together here and become a figure; null until the width is known. */
export function useFigure<Row>(
  rows: Row[],
  { query, figure, timeChart = false }: ChartPanelProps<Row>,
  { width, revision }: Frame,
): Figure | null {
  const theme = useChartTheme();
  const { params } = useFilters();
  const { errorRateThreshold, now } = useSettings();
  const [scale] = useHeatmapScale();
  const comparison = useComparison(now);
  const compare = timeChart && comparison !== null;
  const before = useTelemetry(query(comparison ?? params), compare);
  const previous = compare && !before.isPlaceholderData ? (before.data?.data ?? null) : null;
  return useMemo(() => {
    if (width === 0) {
      return null;
    }
    const safeScale = scale === 'safe';
    return figure(rows, { theme, previous, width, revision, errorRateThreshold, safeScale });
  }, [figure, rows, theme, previous, width, revision, errorRateThreshold, scale]);
}
