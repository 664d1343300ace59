import type { TopApp } from '@/api/types';
import { axis, baseLayout } from '@/charts/base-layout';
import type { Figure, FigureContext } from '@/charts/figure';
import { plotText, shorten } from '@/charts/plot-text';
import { isChosen } from '@/lib/chosen-apps';
import { formatCount, formatPercent } from '@/lib/format';
import { movementMark, movementText } from './rank-movement';

/** The label of a bar. A suffix is on a second line, so that it is not truncated. */
function label({ app, name }: TopApp, maxLength: number): string {
  const suffix = app.slice(name.length).trim();
  return plotText(shorten(name, maxLength)) + (suffix === '' ? '' : `<br><sub>${plotText(suffix)}</sub>`);
}

/**
 * One bar per app, ordered by interactions. The length shows interactions, the colour shows users, and a mark beside the
 * value shows how the rank moved.
 */
export function topAppsFigure(
  rows: TopApp[],
  { theme, width, revision, chosen }: FigureContext<TopApp[]>,
): Figure {
  const keys = rows.map((row) => row.appKey);
  const maxLength = width < 420 ? 16 : 24;
  return {
    data: [
      {
        type: 'bar',
        orientation: 'h',
        name: 'Interactions',
        y: keys,
        x: rows.map((row) => row.interactions),
        text: rows.map((row) =>
          [formatCount(row.interactions), movementMark(row)].filter(Boolean).join('  '),
        ),
        textposition: 'outside',
        textfont: { color: theme.ink, size: 11 },
        cliponaxis: false,
        customdata: rows.map((row) => [
          plotText(row.app),
          formatCount(row.interactions),
          formatCount(row.uniqueUsers),
          formatPercent(row.share),
          movementText(row),
        ]) as never,
        hovertemplate:
          '<b>%{customdata[0]}</b><br>%{customdata[1]} interactions (%{customdata[3]} of all)<br>%{customdata[2]} unique users<br>%{customdata[4]}<extra></extra>',
        marker: {
          color: rows.map((row) => row.uniqueUsers),
          colorscale: theme.usersScale,
          cornerradius: 3,
          line: {
            color: theme.ink,
            width: rows.map((row) => (chosen.apps.length > 0 && isChosen(row, chosen.apps) ? 2.5 : 0)),
          },
          showscale: rows.length > 1,
          colorbar: {
            title: { text: 'Users', side: 'right', font: { color: theme.inkSoft, size: 11 } },
            thickness: 8,
            len: 0.6,
            outlinewidth: 0,
            tickfont: { color: theme.inkSoft, size: 10 },
            nticks: 4,
          },
        },
      },
    ],
    layout: {
      ...baseLayout(theme, revision),
      margin: { l: 12, r: 12, t: 8, b: 32 },
      bargap: 0.32,
      hovermode: 'closest',
      dragmode: false,
      xaxis: axis(theme, { rangemode: 'tozero', nticks: 5, fixedrange: true }),
      yaxis: axis(theme, {
        type: 'category',
        autorange: 'reversed',
        showgrid: false,
        fixedrange: true,
        tickmode: 'array',
        tickvals: keys,
        ticktext: rows.map((row) => label(row, maxLength)),
        tickfont: { color: theme.ink, size: 12 },
        ticks: '',
        ticklabelstandoff: 6,
      }),
    },
    config: { displayModeBar: false },
  };
}
