import type { Data } from 'plotly.js';
import type { UserCohortDay } from '@/api/types';
import { axis, axisTitle, baseLayout } from '@/charts/base-layout';
import { withAlpha } from '@/charts/colors';
import { dayAxis, incompleteBand } from '@/charts/day-axis';
import type { Figure, FigureContext } from '@/charts/figure';
import { formatCount, formatDay } from '@/lib/format';

function area(
  rows: UserCohortDay[],
  measure: 'newUsers' | 'returningUsers',
  name: string,
  color: string,
): Data {
  return {
    type: 'scatter',
    mode: 'lines',
    name,
    stackgroup: 'users',
    x: rows.map((row) => row.date),
    y: rows.map((row) => row[measure]),
    customdata: rows.map((row) => formatCount(row[measure])),
    hovertemplate: `${name} <b>%{customdata}</b><extra></extra>`,
    line: { color, width: 1.5 },
    fillcolor: withAlpha(color, 0.55),
  };
}

function previousLine(rows: UserCohortDay[], previous: UserCohortDay[], color: string): Data {
  const pairs = rows.flatMap((row, index) => {
    const before = previous[index];
    return before ? [{ x: row.date, before }] : [];
  });
  return {
    type: 'scatter',
    mode: 'lines',
    name: 'All, previous period',
    x: pairs.map((pair) => pair.x),
    y: pairs.map(({ before }) => before.newUsers + before.returningUsers),
    customdata: pairs.map(
      ({ before }) =>
        `${formatDay(before.date)}: <b>${formatCount(before.newUsers)}</b> new, ${formatCount(before.returningUsers)} returning`,
    ),
    hovertemplate: 'Previous, %{customdata}<extra></extra>',
    line: { color, width: 1.5, dash: 'dash' },
  };
}

export function userCohortsFigure(rows: UserCohortDay[], context: FigureContext<UserCohortDay[]>): Figure {
  const { theme, previous } = context;
  return {
    data: [
      area(rows, 'returningUsers', 'Returning', theme.green),
      area(rows, 'newUsers', 'New', theme.blue),
      ...(previous ? [previousLine(rows, previous, theme.inkSoft)] : []),
    ],
    layout: {
      ...baseLayout(theme, context.revision),
      ...incompleteBand(theme, rows),
      hovermode: 'x unified',
      dragmode: 'zoom',
      margin: { l: 48, r: 12, t: 28, b: 24 },
      xaxis: dayAxis(theme, rows),
      yaxis: axis(theme, { title: axisTitle('Users', theme), rangemode: 'tozero', fixedrange: true }),
    },
  };
}
