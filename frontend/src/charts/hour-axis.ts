import type { LayoutAxis } from 'plotly.js';
import { addDays } from '@/lib/dates';
import { axis } from './base-layout';
import type { ChartTheme } from './chart-theme';

const hourMs = 3_600_000;

/** The axis of the 24 hours of a day. It does not zoom. */
export function hourAxis(theme: ChartTheme, day: string): Partial<LayoutAxis> {
  return axis(theme, {
    type: 'date',
    showgrid: false,
    fixedrange: true,
    spikecolor: theme.inkSoft,
    spikethickness: 1,
    spikedash: 'dot',
    range: [`${day} 00:00`, `${addDays(day, 1)} 00:00`],
    tickmode: 'linear',
    tick0: day,
    dtick: 3 * hourMs,
    tickformat: '%H:%M',
    // A point is in the middle of its hour. Its title is the hour's beginning.
    hoverformat: '%H:00',
  });
}
