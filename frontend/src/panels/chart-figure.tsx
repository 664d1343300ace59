import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Answer } from '@/api/types';
import { withDayTicks } from '@/charts/day-axis';
import { type DayAxisPlace, dayAxisPlace } from '@/charts/day-axis-place';
import type { Figure } from '@/charts/figure';
import { onPaper, paper } from '@/charts/fit-to-page';
import { Plot, usePlotReady } from '@/charts/plot';
import { type DaySpan, zoomedDays } from '@/charts/zoom';
import { useFilters } from '@/lib/filter-scope';
import { filterParams } from '@/lib/filters';
import { usePrinting } from '@/lib/printing';
import { toggleFilter } from '@/lib/toggle-filter';
import { useTurn } from '@/lib/use-turn';
import { useWidth } from '@/lib/use-width';
import { ChangeLane } from '@/overlays/app-changes/change-lane';
import { useAppChanges } from '@/overlays/app-changes/use-app-changes';
import type { ChartDefinition } from './chart-definition';
import { useChartFilters } from './use-chart-filters';
import { useFigure } from './use-figure';
import { ZoomButton } from './zoom-button';

interface ChartFigureProps<Row> {
  chart: ChartDefinition<Row>;
  /** Null while the answer of new filters loads. */
  answer: Answer<Row[]> | null;
  summary: string | null;
  /** Whether the chart should load its data. */
  load: boolean;
  /** Receives the drawn figure, for the PNG download. */
  drawn: RefObject<Figure | null>;
}

interface Zoom extends DaySpan {
  revision: string;
}

/**
 * The drawn chart. A click on a mark sets a filter or takes it back; dragging zooms. A drawing of other filters stays mounted,
 * hidden behind a skeleton, because redrawing it is cheaper than a new one.
 */
export function ChartFigure<Row>({ chart, answer, summary, load, drawn }: ChartFigureProps<Row>) {
  const { filters: chosen, change } = useFilters();
  const { filters } = useChartFilters(chart);
  const revision = JSON.stringify(filterParams(filters));
  const [zoom, setZoom] = useState<Zoom | null>(null);
  const { changes } = useAppChanges(chart.timeChart ?? false, load);
  const [place, setPlace] = useState<DayAxisPlace | null>(null);
  const frame = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const onScreen = useWidth(frame);
  const width = printing ? paper.width : onScreen;
  const latest = useFigure(chart, answer, { width, revision, load });
  const inTurn = useTurn(frame, latest, usePlotReady());
  // Printing does not wait for the next frame.
  const figure = useMemo(() => (printing ? latest && onPaper(latest) : inTurn), [printing, latest, inTurn]);
  const isCurrent = answer !== null && figure?.layout.uirevision === revision;
  useEffect(() => {
    drawn.current = isCurrent ? figure : null;
    return () => {
      drawn.current = null;
    };
  }, [drawn, figure, isCurrent]);
  const zoomed = zoom?.revision === revision ? zoom : null;
  const shown = useMemo(() => (figure && zoomed ? withDayTicks(figure, zoomed) : figure), [figure, zoomed]);
  return (
    <figure
      className="plot"
      ref={frame}
      aria-label={summary === null ? undefined : `${chart.title}. ${summary}`}
      aria-hidden={answer === null}
      inert={!isCurrent}
      data-current={isCurrent}
    >
      {!isCurrent && <div className="plot-skeleton" />}
      {shown && (
        <Plot
          figure={shown}
          onMark={(mark) => {
            const filter = chart.markFilter(mark);
            if (filter) {
              change(toggleFilter(chosen, filter));
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
