import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Figure } from '@/charts/figure';
import { Plot } from '@/charts/plot';
import { type DaySpan, zoomedDays } from '@/charts/zoom';
import { useAfterPaint } from '@/lib/use-after-paint';
import { useFilters } from '@/lib/use-filters';
import { useWidth } from '@/lib/use-width';
import type { ChartPanelProps } from './chart-panel';
import { useFigure } from './use-figure';
import { ZoomButton } from './zoom-button';

interface ChartFigureProps<Row> {
  rows: Row[];
  panel: ChartPanelProps<Row>;
  /** What is drawn, for whoever wants to save it. */
  drawn: RefObject<Figure | null>;
}

interface Zoom extends DaySpan {
  revision: string;
}

/** The chart itself: clicking a mark filters, dragging a span zooms. */
export function ChartFigure<Row>({ rows, panel, drawn }: ChartFigureProps<Row>) {
  const { params, change } = useFilters();
  const revision = JSON.stringify(params);
  const [zoom, setZoom] = useState<Zoom | null>(null);
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const latest = useFigure(rows, panel, { width, revision });
  const figure = useAfterPaint(latest);
  useEffect(() => {
    drawn.current = figure;
  }, [drawn, figure]);
  return (
    <figure className="plot" ref={frame} aria-label={`${panel.title}. ${panel.summary(rows)}`}>
      {figure && (
        <Plot
          figure={figure}
          onMark={(mark) => {
            const filter = panel.markFilter(mark);
            if (filter) {
              change(filter);
            }
          }}
          onZoom={(span) => {
            const days = span && panel.timeChart ? zoomedDays(span) : null;
            setZoom(days && { ...days, revision });
          }}
        />
      )}
      {zoom && zoom.revision === revision && (
        <ZoomButton days={zoom} onChoose={() => change({ range: { from: zoom.from, to: zoom.to } })} />
      )}
    </figure>
  );
}
