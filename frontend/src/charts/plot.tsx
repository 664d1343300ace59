import type { PlotMouseEvent, PlotRelayoutEvent } from 'plotly.js';
import { lazy, Suspense, useMemo } from 'react';
import type { Figure, Mark } from './figure';
import { plotConfig } from './plot-config';

const loadPlot = () => import('./plotly-plot');
const PlotlyPlot = lazy(loadPlot);

/** Starts fetching Plotly beside the first data instead of after it. */
export function preloadPlot(): void {
  void loadPlot();
}

interface PlotProps {
  figure: Figure;
  onMark: (mark: Mark) => void;
  /** The span that is in sight along the x axis, or null for all of it. */
  onZoom: (span: [string, string] | null) => void;
}

const fill = { width: '100%', height: '100%' };

function zoomOf(event: PlotRelayoutEvent): [string, string] | null | undefined {
  const change = event as Record<string, unknown>;
  if (change['xaxis.autorange'] === true) {
    return null;
  }
  const from = change['xaxis.range[0]'];
  const to = change['xaxis.range[1]'];
  return typeof from === 'string' && typeof to === 'string' ? [from, to] : undefined;
}

export function Plot({ figure, onMark, onZoom }: PlotProps) {
  const config = useMemo(() => ({ ...plotConfig(), ...figure.config }), [figure]);
  return (
    <Suspense fallback={<div className="plot-wait" />}>
      <PlotlyPlot
        data={figure.data}
        layout={figure.layout}
        config={config}
        style={fill}
        useResizeHandler
        onClick={(event: PlotMouseEvent) => {
          const point = event.points[0];
          if (point) {
            onMark({ x: point.x as Mark['x'], y: point.y as Mark['y'] });
          }
        }}
        onRelayout={(event: PlotRelayoutEvent) => {
          const zoom = zoomOf(event);
          if (zoom !== undefined) {
            onZoom(zoom);
          }
        }}
      />
    </Suspense>
  );
}
