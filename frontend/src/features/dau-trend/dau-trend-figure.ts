import type { Data } from 'plotly.js';
import type { DauTrendDay } from '@/api/types';
import { axis, axisTitle, wholeTicks } from '@/charts/base-layout';
import { timeChartLayout } from '@/charts/day-axis';
import type { Figure, FigureContext } from '@/charts/figure';
import { previousLine } from '@/charts/previous-line';
import { positionOf } from '@/charts/time-step';
import { formatCount } from '@/lib/format';

type Measure = 'activeUsers' | 'interactions';

interface Series {
  measure: Measure;
  name: string;
  color: string;
  dash: 'solid' | 'dash';
  yaxis: 'y' | 'y2';
}

/** A line over the complete days, and a dotted line to the incomplete day with an open marker. */
function lines(rows: DauTrendDay[], series: Series): Data[] {
  const complete = rows.filter((row) => row.complete);
  const incomplete = rows.filter((row) => !row.complete);
  const markers = rows.length <= 31;
  const shared = {
    type: 'scatter',
    yaxis: series.yaxis,
    legendgroup: series.measure,
    hovertemplate: `${series.name} <b>%{customdata}</b><extra></extra>`,
  } as const;
  const solid: Data = {
    ...shared,
    name: series.name,
    mode: markers ? 'lines+markers' : 'lines',
    x: complete.map(positionOf),
    y: complete.map((row) => row[series.measure]),
    customdata: complete.map((row) => formatCount(row[series.measure])),
    line: { color: series.color, width: series.dash === 'solid' ? 2.5 : 1.75, dash: series.dash },
    marker: { color: series.color, size: 5 },
  };
  if (incomplete.length === 0) {
    return [solid];
  }
  const tail = [...complete.slice(-1), ...incomplete];
  const dotted: Data = {
    ...shared,
    name: `${series.name}, so far`,
    showlegend: false,
    mode: 'lines+markers',
    x: tail.map(positionOf),
    y: tail.map((row) => row[series.measure]),
    customdata: tail.map((row) => formatCount(row[series.measure])),
    // The first point is also the last point of the solid line, which has the hover text.
    hoverinfo: tail.map((row) => (row.complete ? 'skip' : 'all')) as never,
    hovertemplate: tail.map((row) =>
      row.complete ? '' : `${series.name} so far <b>%{customdata}</b><extra></extra>`,
    ),
    line: { color: series.color, width: 1.75, dash: 'dot' },
    marker: {
      color: series.color,
      size: tail.map((row) => (row.complete ? 0 : 8)),
      symbol: 'circle-open',
    },
  };
  return [solid, dotted];
}

export function dauTrendFigure(rows: DauTrendDay[], context: FigureContext<DauTrendDay[]>): Figure {
  const { theme, previous } = context;
  return {
    data: [
      ...(previous
        ? [
            previousLine(rows, previous, {
              measure: 'Users',
              color: theme.grey,
              value: ({ activeUsers }) => activeUsers,
              text: ({ activeUsers, interactions }) =>
                `<b>${formatCount(activeUsers)}</b> users, ${formatCount(interactions)} interactions`,
            }),
          ]
        : []),
      ...lines(rows, {
        measure: 'interactions',
        name: 'Interactions',
        color: theme.violet,
        dash: 'dash',
        yaxis: 'y2',
      }),
      ...lines(rows, {
        measure: 'activeUsers',
        name: 'Active users',
        color: theme.blue,
        dash: 'solid',
        yaxis: 'y',
      }),
    ],
    layout: {
      ...timeChartLayout(rows, context),
      yaxis: axis(theme, {
        title: axisTitle('Active users', theme),
        rangemode: 'tozero',
        fixedrange: true,
        ...wholeTicks([...rows, ...(previous?.rows ?? [])].map(({ activeUsers }) => activeUsers)),
      }),
      yaxis2: axis(theme, {
        title: axisTitle('Interactions', theme),
        rangemode: 'tozero',
        overlaying: 'y',
        side: 'right',
        showgrid: false,
        tickmode: 'auto',
        fixedrange: true,
      }),
    },
  };
}
