import type { Annotation, Data, Layout, Shape } from 'plotly.js';
import type { ChartTheme } from './chart-theme';
import type { EventGroup, EventMarks } from './event-groups';
import { hoverText } from './event-words';
import type { Figure } from './figure';

/** Pixels above the plot that the marks straddle. */
const lane = 9;
const mostCounted = 99;

const anyFailed = ({ events }: EventGroup) => events.some((event) => event.failed);
const count = ({ events }: EventGroup) =>
  events.length > mostCounted ? `${mostCounted}+` : String(events.length);

/** A thin line from each event to the axis, solid where it failed. Of groups only those with a failure have one: many lines hide the data. */
function lines({ grouping, marks }: EventMarks, theme: ChartTheme): Partial<Shape>[] {
  const drawn = grouping === 'time' ? marks : marks.filter(anyFailed);
  return drawn.map((group) => ({
    type: 'line',
    name: 'event',
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

/** A diamond an event and a cross where it failed; a group has its number in a circle, or a square where any failed. */
function symbols({ grouping, marks }: EventMarks, theme: ChartTheme): Data {
  const single = grouping === 'time';
  const [fine, broken] = single ? ['diamond', 'x'] : ['circle', 'square'];
  return {
    type: 'scatter',
    name: 'Events',
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
      symbol: marks.map((group) => (anyFailed(group) ? broken : fine)) as never,
      color: marks.map((group) => (anyFailed(group) ? theme.red : theme.inkSoft)),
      line: { color: theme.surface, width: 1 },
      opacity: 1,
    },
  };
}

/** Stands unseen on the days of the data, so that hovering a day tells its events beside its figures. */
function words({ grouping, told }: EventMarks, timeZone: string): Data {
  return {
    type: 'scatter',
    name: 'Events of the day',
    mode: 'markers',
    yaxis: 'y3',
    showlegend: false,
    x: told.map(({ at }) => at),
    y: told.map(() => 1),
    customdata: told.map((group) => hoverText(group, timeZone, grouping)),
    hovertemplate: '%{customdata}<extra></extra>',
    marker: { size: 1, opacity: 0 },
  };
}

const raised = (annotation: Partial<Annotation>) =>
  annotation.yref === 'paper' && annotation.y === 1 ? { ...annotation, yshift: lane } : annotation;

/** Room for the marks above a time chart, kept from the start so that their arrival moves nothing. */
function withLane({ layout, ...figure }: Figure): Figure {
  return {
    ...figure,
    layout: {
      ...layout,
      margin: { ...layout.margin, t: (layout.margin?.t ?? 0) + lane },
      legend: { ...layout.legend, y: 1.01 + lane / 340 },
      annotations: (layout.annotations ?? []).map(raised),
      yaxis3: { overlaying: 'y', range: [0, 1], visible: false, fixedrange: true },
    } as Partial<Layout>,
  };
}

/** A time chart with what happened to apps drawn over it; its own axes and marks stay as they are. */
export function withEventMarks(
  figure: Figure,
  marks: EventMarks | null,
  timeZone: string,
  theme: ChartTheme,
): Figure {
  const prepared = withLane(figure);
  if (!marks || marks.marks.length === 0) {
    return prepared;
  }
  return {
    ...prepared,
    data: [...prepared.data, words(marks, timeZone), symbols(marks, theme)],
    layout: { ...prepared.layout, shapes: [...(prepared.layout.shapes ?? []), ...lines(marks, theme)] },
  };
}
