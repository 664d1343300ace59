import type { Data } from 'plotly.js';
import type { UserCohortDay } from '@/api/types';
import { axis, axisTitle, wholeTicks } from '@/charts/base-layout';
import { withAlpha } from '@/charts/colors';
import { timeChartLayout } from '@/charts/day-axis';
import type { Figure, FigureContext } from '@/charts/figure';
import { previousLine } from '@/charts/previous-line';
import { positionOf } from '@/charts/time-step';
import { formatCount } from '@/lib/format';

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
    x: rows.map(positionOf),
    y: rows.map((row) => row[measure]),
    customdata: rows.map((row) => formatCount(row[measure])),
    hovertemplate: `${name} <b>%{customdata}</b><extra></extra>`,
    line: { color, width: 1.5 },
    fillcolor: withAlpha(color, 0.55),
  };
}

export function userCohortsFigure(rows: UserCohortDay[], context: FigureContext<UserCohortDay[]>): Figure {
  const { theme, previous } = context;
  return {
    data: [
      area(rows, 'returningUsers', 'Returning', theme.green),
      area(rows, 'newUsers', 'New', theme.blue),
      ...(previous
        ? [
            previousLine(rows, previous, {
              measure: 'All',
              color: theme.inkSoft,
              value: ({ newUsers, returningUsers }) => newUsers + returningUsers,
              text: ({ newUsers, returningUsers }) =>
                `<b>${formatCount(newUsers)}</b> new, ${formatCount(returningUsers)} returning`,
            }),
          ]
        : []),
    ],
    layout: {
      ...timeChartLayout(rows, context),
      margin: { l: 48, r: 12, t: 28, b: 24 },
      yaxis: axis(theme, {
        title: axisTitle('Users', theme),
        rangemode: 'tozero',
        fixedrange: true,
        ...wholeTicks([...rows, ...(previous?.rows ?? [])].map((row) => row.newUsers + row.returningUsers)),
      }),
    },
  };
}
