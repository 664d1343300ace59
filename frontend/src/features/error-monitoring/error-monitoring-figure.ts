import type { Data } from 'plotly.js';
import type { ErrorMonitoringDay } from '@/api/types';
import { axis, axisTitle, baseLayout } from '@/charts/base-layout';
import type { ChartTheme } from '@/charts/chart-theme';
import { dayAxis, incompleteBand, type LayoutMarks } from '@/charts/day-axis';
import type { Figure, FigureContext } from '@/charts/figure';
import { formatCount, formatDay, formatPercent } from '@/lib/format';

function bars(
  rows: ErrorMonitoringDay[],
  measure: 'successful' | 'failed',
  name: string,
  color: string,
): Data {
  return {
    type: 'bar',
    name,
    x: rows.map((row) => row.date),
    y: rows.map((row) => row[measure]),
    customdata: rows.map((row) => formatCount(row[measure])),
    hovertemplate: `${name} <b>%{customdata}</b><extra></extra>`,
    marker: {
      color,
      // A day that is not over is hatched.
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
    x: rows.map((row) => row.date),
    y: rows.map((row) => row.errorRate),
    customdata: rows.map((row) => formatPercent(row.errorRate)),
    hovertemplate: 'Error rate <b>%{customdata}</b><extra></extra>',
    line: { color, width: 2 },
    marker: { color, size: 5, symbol: rows.map((row) => (row.complete ? 'circle' : 'circle-open')) },
  };
}

function previousLine(rows: ErrorMonitoringDay[], previous: ErrorMonitoringDay[], color: string): Data {
  const pairs = rows.flatMap((row, index) => {
    const before = previous[index];
    return before ? [{ x: row.date, before }] : [];
  });
  return {
    type: 'scatter',
    mode: 'lines',
    name: 'Error rate, previous period',
    yaxis: 'y2',
    connectgaps: false,
    x: pairs.map((pair) => pair.x),
    y: pairs.map(({ before }) => before.errorRate),
    customdata: pairs.map(
      ({ before }) =>
        `${formatDay(before.date)}: <b>${formatPercent(before.errorRate)}</b> of ${formatCount(before.successful + before.failed)}`,
    ),
    hovertemplate: 'Previous, %{customdata}<extra></extra>',
    line: { color, width: 1.5, dash: 'dash' },
  };
}

function thresholdLine(theme: ChartTheme, threshold: number, band: LayoutMarks): LayoutMarks {
  return {
    shapes: [
      ...band.shapes,
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
      ...band.annotations,
      {
        text: `${threshold} % threshold`,
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
  } as LayoutMarks;
}

export function errorMonitoringFigure(
  rows: ErrorMonitoringDay[],
  context: FigureContext<ErrorMonitoringDay[]>,
): Figure {
  const { theme, previous, errorRateThreshold: threshold } = context;
  const highest = Math.max(threshold, ...[...rows, ...(previous ?? [])].map((row) => row.errorRate ?? 0));
  return {
    data: [
      bars(rows, 'successful', 'Successful', theme.green),
      bars(rows, 'failed', 'Failed', theme.red),
      ...(previous ? [previousLine(rows, previous, theme.inkSoft)] : []),
      rateLine(rows, theme.ink),
    ],
    layout: {
      ...baseLayout(theme, context.revision),
      ...thresholdLine(theme, threshold, incompleteBand(theme, rows)),
      barmode: 'stack',
      bargap: 0.25,
      hovermode: 'x unified',
      dragmode: 'zoom',
      xaxis: dayAxis(theme, rows),
      yaxis: axis(theme, { title: axisTitle('Events', theme), rangemode: 'tozero', fixedrange: true }),
      yaxis2: axis(theme, {
        title: axisTitle('Error rate', theme),
        range: [0, highest * 1.15],
        ticksuffix: ' %',
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
