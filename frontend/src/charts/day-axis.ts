import type { Layout, LayoutAxis } from 'plotly.js';
import { addDays } from '@/lib/dates';
import { axis } from './base-layout';
import type { ChartTheme } from './chart-theme';

interface Day {
  date: string;
  complete: boolean;
}

const halfDay = (date: string, side: 'before' | 'after') =>
  side === 'before' ? `${addDays(date, -1)} 12:00` : `${date} 12:00`;

/** Day and month in the order of the browser's locale, in Plotly's letters. */
export function dayFormat(locale?: string): string {
  const parts = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).formatToParts();
  const dayFirst =
    parts.findIndex(({ type }) => type === 'day') < parts.findIndex(({ type }) => type === 'month');
  return dayFirst ? '%-d %b' : '%b %-d';
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
    // Ticks on whole days only: a label for noon would repeat the day's name.
    tickformat: dayFormat(),
    minallowed: first ? halfDay(first.date, 'before') : undefined,
    maxallowed: last ? halfDay(last.date, 'after') : undefined,
    range: first && last ? [halfDay(first.date, 'before'), halfDay(last.date, 'after')] : undefined,
    tickmode: 'auto',
    nticks: 10,
    ...(days.length <= 10 ? { dtick: 86_400_000 } : {}),
  });
}

/** Marks that a layout carries beside its data. */
export type LayoutMarks = Required<Pick<Layout, 'shapes' | 'annotations'>>;

/** A band behind a day that is not over yet, with its name. */
export function incompleteBand(theme: ChartTheme, days: Day[]): LayoutMarks {
  const today = days.find((day) => !day.complete);
  if (!today) {
    return { shapes: [], annotations: [] };
  }
  return {
    shapes: [
      {
        type: 'rect',
        name: 'incomplete',
        layer: 'below',
        xref: 'x',
        yref: 'paper',
        x0: halfDay(today.date, 'before'),
        x1: halfDay(today.date, 'after'),
        y0: 0,
        y1: 1,
        fillcolor: theme.band,
        line: { width: 0 },
      },
    ],
    annotations: [
      {
        text: 'so far',
        xref: 'x',
        yref: 'paper',
        x: halfDay(today.date, 'after'),
        y: 1,
        xanchor: 'right',
        yanchor: 'bottom',
        showarrow: false,
        font: { size: 10, color: theme.inkSoft },
      },
    ],
  } as LayoutMarks;
}
