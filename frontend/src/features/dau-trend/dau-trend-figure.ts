import type { Data } from 'plotly.js';
import type { DauTrendDay } from '@/api/types';
import { axis, axisTitle, baseLayout } from '@/charts/base-layout';
import { dayAxis, incompleteBand } from '@/charts/day-axis';
import type { Figure, FigureContext } from '@/charts/figure';
import { formatCount, formatDay } from '@/lib/format';

type Measure = 'activeUsers' | 'interactions';

interface Series {
  measure: Measure;
  name: string;
  color: string;
  dash: 'solid' | 'dash';
  yaxis: 'y' | 'y2';
}

/** The complete days as one line, and today hanging on it by a dotted piece with an open marker. */
function lines(rows: DauTrendDay[], series: Series): Data[] {
  const complete = rows.filter((row) => row.complete);
  const open = rows.filter((row) => !row.complete);
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
    x: complete.map((row) => row.date),
    y: complete.map((row) => row[series.measure]),
    customdata: complete.map((row) => formatCount(row[series.measure])),
    line: { color: series.color, width: series.dash === 'solid' ? 2.5 : 1.75, dash: series.dash },
    marker: { color: series.color, size: 5 },
  };
  if (open.length === 0) {
    return [solid];
  }
  const tail = [...complete.slice(-1), ...open];
  const dotted: Data = {
    ...shared,
    name: `${series.name}, so far`,
    showlegend: false,
    mode: 'lines+markers',
    x: tail.map((row) => row.date),
    y: tail.map((row) => row[series.measure]),
    customdata: tail.map((row) => formatCount(row[series.measure])),
    // The joint is the solid line's last point already.
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

function previousLine(rows: DauTrendDay[], previous: DauTrendDay[], color: string): Data {
  const pairs = rows.flatMap((row, index) => {
    const before = previous[index];
    return before ? [{ x: row.date, before }] : [];
  });
  return {
    type: 'scatter',
    name: 'Users, previous period',
    mode: 'lines',
    x: pairs.map((pair) => pair.x),
    y: pairs.map((pair) => pair.before.activeUsers),
    customdata: pairs.map(
      ({ before }) =>
        `${formatDay(before.date)}: <b>${formatCount(before.activeUsers)}</b> users, ${formatCount(before.interactions)} clicks`,
    ),
    hovertemplate: 'Previous, %{customdata}<extra></extra>',
    line: { color, width: 1.5, dash: 'dash' },
  };
}

export function dauTrendFigure(rows: DauTrendDay[], context: FigureContext<DauTrendDay[]>): Figure {
  const { theme, previous } = context;
  return {
    data: [
      ...(previous ? [previousLine(rows, previous, theme.grey)] : []),
      ...lines(rows, {
        measure: 'interactions',
        name: 'Clicks',
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
      ...baseLayout(theme, context.revision),
      ...incompleteBand(theme, rows),
      hovermode: 'x unified',
      dragmode: 'zoom',
      xaxis: dayAxis(theme, rows),
      yaxis: axis(theme, { title: axisTitle('Active users', theme), rangemode: 'tozero', fixedrange: true }),
      yaxis2: axis(theme, {
        title: axisTitle('Clicks', theme),
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
