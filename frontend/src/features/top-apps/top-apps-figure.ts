import type { TopApp } from '@/api/types';
import { axis, baseLayout } from '@/charts/base-layout';
import type { Figure, FigureContext } from '@/charts/figure';
import { plotText, shorten } from '@/charts/plot-text';
import { formatCount, formatPercent } from '@/lib/format';

/** The most used app on top; how long a bar is says clicks, how strong its colour users. */
export function topAppsFigure(rows: TopApp[], { theme, width, revision }: FigureContext<TopApp[]>): Figure {
  const names = rows.map((row) => row.app);
  const room = width < 420 ? 16 : 24;
  return {
    data: [
      {
        type: 'bar',
        orientation: 'h',
        name: 'Clicks',
        y: names,
        x: rows.map((row) => row.interactions),
        text: rows.map((row) => formatCount(row.interactions)),
        textposition: 'outside',
        textfont: { color: theme.ink, size: 11 },
        cliponaxis: false,
        customdata: rows.map((row) => [
          plotText(row.app),
          formatCount(row.interactions),
          formatCount(row.uniqueUsers),
          formatPercent(row.share),
        ]) as never,
        hovertemplate:
          '<b>%{customdata[0]}</b><br>%{customdata[1]} clicks (%{customdata[3]} of all)<br>%{customdata[2]} unique users<extra></extra>',
        marker: {
          color: rows.map((row) => row.uniqueUsers),
          colorscale: theme.usersScale,
          cornerradius: 3,
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
        tickvals: names,
        ticktext: names.map((name) => plotText(shorten(name, room))),
        tickfont: { color: theme.ink, size: 12 },
        ticks: '',
        ticklabelstandoff: 6,
      }),
    },
    config: { displayModeBar: false },
  };
}
