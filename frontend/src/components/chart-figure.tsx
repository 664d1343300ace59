import { useMemo, useRef } from 'react';
import { useSettings } from '@/api/settings';
import { useTelemetry } from '@/api/use-telemetry';
import { useChartTheme } from '@/charts/chart-theme';
import type { Mark } from '@/charts/figure';
import { Plot } from '@/charts/plot';
import { useHeatmapScale } from '@/lib/heatmap-scale';
import { useComparison } from '@/lib/use-comparison';
import { useFilters } from '@/lib/use-filters';
import { useWidth } from '@/lib/use-width';
import type { ChartPanelProps } from './chart-panel';

interface ChartFigureProps<Row> {
  rows: Row[];
  panel: ChartPanelProps<Row>;
  onMark: (mark: Mark) => void;
}

/** Rows, theme, width and comparison come together here and become a figure. */
export function ChartFigure<Row>({ rows, panel, onMark }: ChartFigureProps<Row>) {
  const theme = useChartTheme();
  const { params } = useFilters();
  const { errorRateThreshold, now } = useSettings();
  const comparison = useComparison(now);
  const compare = panel.timeChart === true && comparison !== null;
  const before = useTelemetry(panel.query(comparison ?? params), compare);
  const previous = compare ? (before.data?.data ?? null) : null;
  const [scale] = useHeatmapScale();
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const revision = JSON.stringify(params);
  const { figure: draw } = panel;
  const figure = useMemo(
    () =>
      width === 0
        ? null
        : draw(rows, {
            theme,
            previous,
            width,
            revision,
            errorRateThreshold,
            safeScale: scale === 'safe',
          }),
    [draw, rows, theme, previous, width, revision, errorRateThreshold, scale],
  );
  return (
    <figure className="plot" ref={frame} aria-label={`${panel.title}. ${panel.summary(rows)}`}>
      {figure && <Plot figure={figure} onMark={onMark} />}
    </figure>
  );
}
