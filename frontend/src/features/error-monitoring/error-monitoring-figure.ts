import type { Data, Layout } from 'plotly.js';
import type { ErrorMonitoringDay } from '@/api/types';
import { axis, axisTitle } from '@/charts/base-layout';
import type { ChartTheme } from '@/charts/chart-theme';
import { timeChartLayout } from '@/charts/day-axis';
import type { Figure, FigureContext } from '@/charts/figure';
import { previousLine } from '@/charts/previous-line';
import { positionOf } from '@/charts/time-step';
import { formatCount, formatPercent } from '@/lib/format';

function bars(
  rows: ErrorMonitoringDay[],
  measure: 'successful' | 'failed',
  name: string,
  color: string,
): Data {
  return {
    type: 'bar',
    name,
    x: rows.map(positionOf),
    y: rows.map((row) => row[measure]),
    customdata: rows.map((row) => formatCount(row[measure])),
    hovertemplate: `${name} <b>%{customdata}</b><extra></extra>`,
    marker: {
      color,
      // The bar of the incomplete day is hatched.
      pattern: {
        shape: rows.map((row) => (row.complete ? '' : '/')),
        fillmode: 'overlay',
        size: 6,
        solidity: 0.35,
      } as never,
    },
  };
}

function rateLine(rows: ErrorMonitoringDay[], color: string): Data {
  return {
    type: 'scatter',
    mode: rows.length <= 31 ? 'lines+markers' : 'lines',
    name: 'Error rate',
    yaxis: 'y2',
    connectgaps: false,
    x: rows.map(positionOf),
    y: rows.map((row) => row.errorRate),
    customdata: rows.map((row) => formatPercent(row.errorRate)),
    hovertemplate: 'Error rate <b>%{customdata}</b><extra></extra>',
    line: { color, width: 2 },
    marker: { color, size: 5, symbol: rows.map((row) => (row.complete ? 'circle' : 'circle-open')) },
  };
}

/** The layout with a line at the threshold of the error rate. */
function withThreshold(layout: Partial<Layout>, theme: ChartTheme, threshold: number): Partial<Layout> {
  const { shapes = [], annotations = [] } = layout;
  return {
    ...layout,
    shapes: [
      ...shapes,
      {
        type: 'line',
        name: 'threshold',
        xref: 'paper',
        x0: 0,
        x1: 1,
        yref: 'y2',
        y0: threshold,
        y1: threshold,
        line: { color: theme.red, width: 1.25, dash: 'dash' },
      },
    ],
    annotations: [
      ...annotations,
      {
        text: `${threshold}% threshold`,
        xref: 'paper',
        x: 0,
        xanchor: 'left',
        yref: 'y2',
        y: threshold,
        yanchor: 'bottom',
        showarrow: false,
        bgcolor: theme.surface,
        font: { color: theme.red, size: 11 },
      },
    ],
  };
}

export function errorMonitoringFigure(
  rows: ErrorMonitoringDay[],
  context: FigureContext<ErrorMonitoringDay[]>,
): Figure {
  const { theme, previous, errorRateThreshold: threshold } = context;
  const highest = Math.max(
    threshold,
    ...[...rows, ...(previous?.rows ?? [])].map((row) => row.errorRate ?? 0),
  );
  return {
    data: [
      bars(rows, 'successful', 'Successful', theme.green),
      bars(rows, 'failed', 'Failed', theme.red),
      ...(previous
        ? [
            previousLine(rows, previous, {
              measure: 'Error rate',
              color: theme.inkSoft,
              yaxis: 'y2',
              value: ({ errorRate }) => errorRate,
              text: ({ errorRate, successful, failed }) =>
                `<b>${formatPercent(errorRate)}</b> of ${formatCount(successful + failed)}`,
            }),
          ]
        : []),
      rateLine(rows, theme.ink),
    ],
    layout: {
      ...withThreshold(timeChartLayout(rows, context), theme, threshold),
      barmode: 'stack',
      bargap: 0.25,
      yaxis: axis(theme, { title: axisTitle('Interactions', theme), rangemode: 'tozero', fixedrange: true }),
      yaxis2: axis(theme, {
        title: axisTitle('Error rate', theme),
        range: [0, highest * 1.15],
        ticksuffix: '%',
        overlaying: 'y',
        side: 'right',
        showgrid: false,
        tickmode: 'auto',
        nticks: 6,
        fixedrange: true,
      }),
    },
  };
}
