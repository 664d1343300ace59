import type { Annotation, Data, Layout, Shape } from 'plotly.js';
import type { AppChange } from '@/api/types';
import type { ChartTheme } from '@/charts/chart-theme';
import type { Figure } from '@/charts/figure';
import { alongDayAxis } from './change-groups';
import { type ChangeKind, changeKind, worstFirst } from './change-kind';

/** The height in pixels of the lane for marks above the plot. */
const laneHeight = 14;
/** The usual height of the plot. Plotly has no pixels above it, only fractions. */
const plotHeight = 330;

interface MarkStyle {
  /** Drawn upside down. */
  symbol: string;
  color: string;
  size: number;
  lineWidth?: number;
}

/** A flag differs in shape and colour. A change without a known consequence is a tick. */
function styleOf(kind: ChangeKind, theme: ChartTheme): MarkStyle {
  switch (kind) {
    case 'raised':
      return { symbol: 'triangle-down', color: theme.red, size: 12 };
    case 'failed':
      // Plotly cannot turn its symbol "x".
      return { symbol: 'x-thin-open', color: theme.red, size: 8, lineWidth: 3 };
    case 'ended':
      return { symbol: 'square', color: theme.inkSoft, size: 8 };
    case 'lowered':
      return { symbol: 'triangle-up', color: theme.green, size: 12 };
    case 'minor':
      return { symbol: 'line-ns-open', color: theme.grey, size: 5, lineWidth: 2 };
  }
}

/** A line from each change that broke something to the axis. Others have none, so that lines do not hide the data. */
function lines(changes: AppChange[], timeZone: string, theme: ChartTheme): Partial<Shape>[] {
  return changes
    .filter((change) => ['raised', 'failed'].includes(changeKind(change)))
    .map(({ time }) => alongDayAxis(time, timeZone))
    .map((at) => ({
      type: 'line',
      name: 'app change',
      layer: 'above',
      xref: 'x',
      yref: 'paper',
      x0: at,
      x1: at,
      y0: 0,
      y1: 1,
      opacity: 0.5,
      line: { color: theme.red, width: 1, dash: 'dot' },
    }));
}

/** A mark for each change at its time. Marks take no part in hovering: `ChangeLane` has a button over them. */
function symbols(changes: AppChange[], timeZone: string, theme: ChartTheme): Data {
  const styles = changes.map((change) => styleOf(changeKind(change), theme));
  return {
    type: 'scatter',
    name: 'App changes',
    mode: 'markers',
    yaxis: 'y3',
    showlegend: false,
    hoverinfo: 'skip',
    cliponaxis: false,
    x: changes.map(({ time }) => alongDayAxis(time, timeZone)),
    y: changes.map(() => 1),
    marker: {
      // Plotly hides points beyond the plot, so these are at its edge. Turned round, they stand off upwards.
      angle: 180,
      standoff: laneHeight / 2,
      size: styles.map(({ size }) => size),
      symbol: styles.map(({ symbol }) => symbol) as never,
      color: styles.map(({ color }) => color),
      line: {
        color: styles.map(({ symbol, color }) => (symbol.endsWith('-open') ? color : theme.surface)),
        width: styles.map(({ lineWidth = 1 }) => lineWidth),
      },
      opacity: 1,
    },
  };
}

const raised = (annotation: Partial<Annotation>) =>
  annotation.yref === 'paper' && annotation.y === 1 ? { ...annotation, yshift: laneHeight } : annotation;

/** Reserves the lane before the marks are loaded, so that the chart does not move. */
function withLane({ layout, ...figure }: Figure): Figure {
  return {
    ...figure,
    layout: {
      ...layout,
      margin: { ...layout.margin, t: (layout.margin?.t ?? 0) + laneHeight },
      legend: { ...layout.legend, y: 1.01 + laneHeight / plotHeight },
      annotations: (layout.annotations ?? []).map(raised),
      yaxis3: { overlaying: 'y', range: [0, 1], visible: false, fixedrange: true },
    } as Partial<Layout>,
  };
}

/**
 * Draws the app changes over a time chart. The chart's axes and marks stay unchanged.
 *
 * @param changes the app changes, or null if they are not loaded yet
 */
export function withChangeMarks(
  figure: Figure,
  changes: AppChange[] | null,
  timeZone: string,
  theme: ChartTheme,
): Figure {
  const prepared = withLane(figure);
  if (!changes || changes.length === 0) {
    return prepared;
  }
  // The worst are drawn last, over the others.
  const ordered = [...changes].sort(worstFirst).reverse();
  return {
    ...prepared,
    data: [...prepared.data, symbols(ordered, timeZone, theme)],
    layout: {
      ...prepared.layout,
      shapes: [...(prepared.layout.shapes ?? []), ...lines(ordered, timeZone, theme)],
    },
  };
}
