import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '@/api/types';
import { withDayTicks } from '@/charts/day-axis';
import { type DayAxisPlace, dayAxisPlace } from '@/charts/day-axis-place';
import type { Figure } from '@/charts/figure';
import { onPaper, paper } from '@/charts/fit-to-page';
import { Plot } from '@/charts/plot';
import { type DaySpan, zoomedDays } from '@/charts/zoom';
import { useFilters } from '@/lib/filter-scope';
import { filterParams } from '@/lib/filters';
import { usePrinting } from '@/lib/printing';
import { useAfterPaint } from '@/lib/use-after-paint';
import { useWidth } from '@/lib/use-width';
import { ChangeLane } from '@/overlays/app-changes/change-lane';
import { useAppChanges } from '@/overlays/app-changes/use-app-changes';
import type { ChartDefinition } from './chart-definition';
import { useFigure } from './use-figure';
import { ZoomButton } from './zoom-button';

interface ChartFigureProps<Row> {
  chart: ChartDefinition<Row>;
  answer: Answer<Row[]>;
  summary: string;
  /** Receives the drawn figure, for the PNG download. */
  drawn: RefObject<Figure | null>;
}

interface Zoom extends DaySpan {
  revision: string;
}

/** The drawn chart. A click on a mark sets a filter; dragging zooms. */
export function ChartFigure<Row>({ chart, answer, summary, drawn }: ChartFigureProps<Row>) {
  const { filters, change } = useFilters();
  const revision = JSON.stringify(filterParams(filters));
  const [zoom, setZoom] = useState<Zoom | null>(null);
  const changes = useAppChanges(chart.timeChart ?? false);
  const [place, setPlace] = useState<DayAxisPlace | null>(null);
  const frame = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const onScreen = useWidth(frame);
  const width = printing ? paper.width : onScreen;
  const latest = useFigure(chart, answer, { width, revision });
  const painted = useAfterPaint(latest);
  // Printing does not wait for the next frame.
  const figure = useMemo(() => (printing ? latest && onPaper(latest) : painted), [printing, latest, painted]);
  // The figure is one frame late, so the drawn one can belong to the previous filters.
  const isCurrent = figure?.layout.uirevision === revision;
  useEffect(() => {
    drawn.current = isCurrent ? figure : null;
    return () => {
      drawn.current = null;
    };
  }, [drawn, figure, isCurrent]);
  const zoomed = zoom?.revision === revision ? zoom : null;
  const shown = useMemo(() => (figure && zoomed ? withDayTicks(figure, zoomed) : figure), [figure, zoomed]);
  return (
    <figure className="plot" ref={frame} aria-label={`${chart.title}. ${summary}`} data-current={isCurrent}>
      {shown && (
        <Plot
          figure={shown}
          onMark={(mark) => {
            const filter = chart.markFilter(mark);
            if (filter) {
              change(filter);
            }
          }}
          onZoom={(span) => {
            const days = span && chart.timeChart ? zoomedDays(span) : null;
            setZoom(days && { ...days, revision });
          }}
          onDrawn={(graph) => {
            if (chart.timeChart) {
              // The chart is drawn more often than its axis moves.
              const next = dayAxisPlace(graph);
              setPlace((last) => (JSON.stringify(last) === JSON.stringify(next) ? last : next));
            }
          }}
        />
      )}
      {changes && place && isCurrent && !printing && <ChangeLane changes={changes} place={place} />}
      {zoomed && (
        <ZoomButton days={zoomed} onChoose={() => change({ range: { from: zoomed.from, to: zoomed.to } })} />
      )}
    </figure>
  );
}
