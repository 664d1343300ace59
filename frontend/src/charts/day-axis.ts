import type { Annotation, Layout, LayoutAxis } from 'plotly.js';
import { addDays, daysInclusive } from '@/lib/dates';
import { noDataNote } from '@/lib/log-begin';
import { axis, baseLayout } from './base-layout';
import type { ChartTheme } from './chart-theme';
import type { Figure, FigureContext, ShownWindow } from './figure';
import { hourAxis } from './hour-axis';
import { isByHour, keyOfStep, type TimeStep } from './time-step';
import type { DaySpan } from './zoom';

type Day = Pick<TimeStep, 'date' | 'complete'>;

const dayMs = 86_400_000;
const maxDayTicks = 10;

const halfDay = (date: string, side: 'before' | 'after') =>
  side === 'before' ? `${addDays(date, -1)} 12:00` : `${date} 12:00`;

/** Plotly's format string for day and month, in the locale's order. */
export function dayFormat(locale?: string): string {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).formatToParts();
  const dayFirst =
    parts.findIndex(({ type }) => type === 'day') < parts.findIndex(({ type }) => type === 'month');
  return dayFirst ? '%-d %b' : '%b %-d';
}

/** A tick on each day. With few days, Plotly would place ticks on hours. */
const everyDay = (from: string): Partial<LayoutAxis> => ({ tickmode: 'linear', tick0: from, dtick: dayMs });

/** All days of a window, including days without a row. */
export function daysOf({ from, to }: ShownWindow, rows: Day[]): Day[] {
  const complete = new Map(rows.map((row) => [row.date, row.complete]));
  return Array.from({ length: daysInclusive(from, to) }, (_, index) => {
    const date = addDays(from, index);
    return { date, complete: complete.get(date) ?? true };
  });
}

export function dayAxis(theme: ChartTheme, days: Day[]): Partial<LayoutAxis> {
  const first = days[0];
  const last = days.at(-1);
  return axis(theme, {
    type: 'date',
    showgrid: false,
    spikecolor: theme.inkSoft,
    spikethickness: 1,
    spikedash: 'dot',
    // Labels are on whole days only. A label at noon would be between two days.
    tickformatstops: [
      { dtickrange: [null, dayMs - 1], value: ' ' },
      { dtickrange: [dayMs, null], value: dayFormat() },
    ] as never,
    minallowed: first ? halfDay(first.date, 'before') : undefined,
    maxallowed: last ? halfDay(last.date, 'after') : undefined,
    range: first && last ? [halfDay(first.date, 'before'), halfDay(last.date, 'after')] : undefined,
    ...(first && days.length <= maxDayTicks
      ? everyDay(first.date)
      : { tickmode: 'auto', nticks: maxDayTicks }),
  });
}

/** Adds a tick on each day if the zoomed span has few days. */
export function withDayTicks(figure: Figure, { from, to }: DaySpan): Figure {
  const xaxis = daysInclusive(from, to) <= maxDayTicks ? { ...figure.layout.xaxis, ...everyDay(from) } : null;
  return xaxis === null ? figure : { ...figure, layout: { ...figure.layout, xaxis } };
}

/** Shapes and annotations of a layout. */
type LayoutMarks = Required<Pick<Layout, 'shapes' | 'annotations'>>;

const noMarks: LayoutMarks = { shapes: [], annotations: [] };

/** A band between two positions on the axis, with a label. */
function band(
  theme: ChartTheme,
  { name, from, to }: { name: string; from: string; to: string },
  label: Partial<Annotation>,
): LayoutMarks {
  return {
    shapes: [
      {
        type: 'rect',
        name,
        layer: 'below',
        xref: 'x',
        yref: 'paper',
        x0: from,
        x1: to,
        y0: 0,
        y1: 1,
        fillcolor: theme.band,
        line: { width: 0 },
      },
    ],
    annotations: [{ xref: 'x', yref: 'paper', showarrow: false, ...label }],
  } as LayoutMarks;
}

/** The end of a step on the axis. */
const endOf = (step: TimeStep) =>
  step.hour === null
    ? halfDay(step.date, 'after')
    : step.hour === 23
      ? `${addDays(step.date, 1)} 00:00`
      : `${keyOfStep({ ...step, hour: step.hour + 1 })}:00`;

/** Marks the incomplete day or hour. */
export function incompleteBand(theme: ChartTheme, steps: TimeStep[]): LayoutMarks {
  const current = steps.find((step) => !step.complete);
  if (!current) {
    return noMarks;
  }
  const start = current.hour === null ? halfDay(current.date, 'before') : `${keyOfStep(current)}:00`;
  return band(
    theme,
    { name: 'incomplete', from: start, to: endOf(current) },
    {
      text: 'so far',
      x: endOf(current),
      y: 1,
      xanchor: 'right',
      yanchor: 'bottom',
      font: { size: 10, color: theme.inkSoft },
    },
  );
}

/** Marks the days before the log begins. */
function noDataBand(theme: ChartTheme, window: ShownWindow): LayoutMarks {
  const note = noDataNote(window);
  if (note === null || window.logBegins === null) {
    return noMarks;
  }
  return band(
    theme,
    {
      name: 'no data',
      from: halfDay(window.from, 'before'),
      to: halfDay(addDays(window.logBegins, -1), 'after'),
    },
    {
      text: note,
      x: window.from,
      // Above most other labels.
      y: 0.98,
      xanchor: 'left',
      yanchor: 'top',
      font: { size: 11, color: theme.inkSoft },
    },
  );
}

/** Marks the incomplete day or hour, and the days before the log begins. */
export function dayBands(theme: ChartTheme, rows: TimeStep[], window: ShownWindow): LayoutMarks {
  const [none, open] = [noDataBand(theme, window), incompleteBand(theme, rows)];
  return {
    shapes: [...none.shapes, ...open.shapes],
    annotations: [...none.annotations, ...open.annotations],
  };
}

/**
 * The layout that all time charts share: the day axis with its bands; dragging zooms into days. A single day has an axis
 * of hours.
 */
export function timeChartLayout<Row extends TimeStep>(
  rows: Row[],
  { theme, revision, window }: FigureContext<Row[]>,
): Partial<Layout> {
  return {
    ...baseLayout(theme, revision),
    ...dayBands(theme, rows, window),
    hovermode: 'x unified',
    dragmode: isByHour(window) ? false : 'zoom',
    xaxis: isByHour(window) ? hourAxis(theme, window.from) : dayAxis(theme, daysOf(window, rows)),
  };
}
