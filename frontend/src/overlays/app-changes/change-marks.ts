import type { Annotation, Data, Layout, Shape } from 'plotly.js';
import type { ChartTheme } from '@/charts/chart-theme';
import type { Figure } from '@/charts/figure';
import type { ChangeGroup, ChangeMarks } from './change-groups';
import { hoverText } from './hover-text';

/** The height in pixels of the lane for marks above the plot. */
const laneHeight = 9;
const maxCount = 99;

const anyFailed = ({ changes }: ChangeGroup) => changes.some((change) => change.failed);
const count = ({ changes }: ChangeGroup) =>
  changes.length > maxCount ? `${maxCount}+` : String(changes.length);

/**
 * A line from each change to the axis, solid if it failed. Groups have a line only if a change failed, so that lines do
 * not hide the data.
 */
function lines({ grouping, marks }: ChangeMarks, theme: ChartTheme): Partial<Shape>[] {
  const drawn = grouping === 'time' ? marks : marks.filter(anyFailed);
  return drawn.map((group) => ({
    type: 'line',
    name: 'app change',
    layer: 'above',
    xref: 'x',
    yref: 'paper',
    x0: group.at,
    x1: group.at,
    y0: 0,
    y1: 1,
    opacity: grouping === 'time' ? 0.55 : 0.35,
    line: anyFailed(group)
      ? { color: theme.red, width: 1.25, dash: 'solid' }
      : { color: theme.inkSoft, width: 1, dash: 'dot' },
  }));
}

/**
 * A diamond for a change or a cross if it failed. A group has a number in a circle, or in a square if a change failed.
 */
function symbols({ grouping, marks }: ChangeMarks, theme: ChartTheme): Data {
  const single = grouping === 'time';
  const [normalSymbol, failedSymbol] = single ? ['diamond', 'x'] : ['circle', 'square'];
  return {
    type: 'scatter',
    name: 'App changes',
    mode: single ? 'markers' : 'text+markers',
    yaxis: 'y3',
    showlegend: false,
    hoverinfo: 'skip',
    cliponaxis: false,
    x: marks.map(({ at }) => at),
    y: marks.map(() => 1),
    text: single ? [] : marks.map(count),
    textfont: { size: 9, color: theme.surface },
    marker: {
      size: single ? 9 : 15,
      symbol: marks.map((group) => (anyFailed(group) ? failedSymbol : normalSymbol)) as never,
      color: marks.map((group) => (anyFailed(group) ? theme.red : theme.inkSoft)),
      line: { color: theme.surface, width: 1 },
      opacity: 1,
    },
  };
}

/** Invisible points at the days of the data, so that the hover text of a day includes its app changes. */
function hoverPoints({ grouping, hoverGroups }: ChangeMarks, timeZone: string): Data {
  return {
    type: 'scatter',
    name: 'App changes of the day',
    mode: 'markers',
    yaxis: 'y3',
    showlegend: false,
    x: hoverGroups.map(({ at }) => at),
    y: hoverGroups.map(() => 1),
    customdata: hoverGroups.map((group) => hoverText(group, timeZone, grouping)),
    hovertemplate: '%{customdata}<extra></extra>',
    marker: { size: 1, opacity: 0 },
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
      legend: { ...layout.legend, y: 1.01 + laneHeight / 340 },
      annotations: (layout.annotations ?? []).map(raised),
      yaxis3: { overlaying: 'y', range: [0, 1], visible: false, fixedrange: true },
    } as Partial<Layout>,
  };
}

/** Draws the app changes over a time chart. The chart's axes and marks stay unchanged. */
export function withChangeMarks(
  figure: Figure,
  marks: ChangeMarks | null,
  timeZone: string,
  theme: ChartTheme,
): Figure {
  const prepared = withLane(figure);
  if (!marks || marks.marks.length === 0) {
    return prepared;
  }
  return {
    ...prepared,
    data: [...prepared.data, hoverPoints(marks, timeZone), symbols(marks, theme)],
    layout: { ...prepared.layout, shapes: [...(prepared.layout.shapes ?? []), ...lines(marks, theme)] },
  };
}
