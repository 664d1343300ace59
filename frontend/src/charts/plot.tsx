import type { PlotMouseEvent, PlotRelayoutEvent } from 'plotly.js';
import { useMemo, useRef, useState } from 'react';
import { afterFrame } from '@/lib/after-frame';
import { Lazily, lazyPart, useSettled } from '@/lib/lazy-part';
import type { Figure, Mark } from './figure';
import { fitToPage } from './fit-to-page';
import { plotConfig } from './plot-config';
import { tapRule } from './tap';

// Evaluating Plotly takes longer than the first rendering of the page, which must not wait for it.
const plotly = lazyPart(async () => {
  await new Promise<void>(afterFrame);
  return import('./plotly-plot');
});

/** Starts loading Plotly in parallel with the first data. The document preloads its file. */
export const preloadPlot = plotly.preload;

/** Whether charts can be drawn at once. Starts loading Plotly. */
export const usePlotReady = () => useSettled(plotly);

interface PlotProps {
  figure: Figure;
  onMark: (mark: Mark) => void;
  /** Receives the visible span of the x axis, or null after a reset. */
  onZoom: (span: [string, string] | null) => void;
  /** Receives Plotly's graph element whenever it is drawn. */
  onDrawn?: (graph: Element) => void;
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

export function Plot({ figure, onMark, onZoom, onDrawn }: PlotProps) {
  const graph = useRef<Element>(null);
  const press = useRef<PointerEvent>(null);
  const [setsFilter] = useState(tapRule);
  const config = useMemo(() => ({ ...plotConfig(), ...figure.config }), [figure]);
  return (
    <Lazily
      part={plotly}
      fallback={<div className="plot-skeleton" />}
      props={{
        data: figure.data,
        layout: figure.layout,
        config,
        style: fill,
        onInitialized: (_, element) => {
          graph.current = element;
          element.addEventListener(
            'pointerdown',
            (event) => {
              press.current = event;
            },
            { capture: true },
          );
          fitToPage(element);
          onDrawn?.(element);
        },
        onAfterPlot: () => {
          if (graph.current) {
            fitToPage(graph.current);
            onDrawn?.(graph.current);
          }
        },
        onClick: (event: PlotMouseEvent) => {
          const point = event.points[0];
          const mark = point && { x: point.x as Mark['x'], y: point.y as Mark['y'] };
          if (mark && setsFilter(press.current, mark, figure)) {
            onMark(mark);
          }
        },
        onRelayout: (event: PlotRelayoutEvent) => {
          const zoom = zoomOf(event);
          if (zoom !== undefined) {
            onZoom(zoom);
          }
        },
      }}
    />
  );
}
