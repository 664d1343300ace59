import type { Data } from 'plotly.js';
import { formatDay } from '@/lib/format';
import { positionOf, type TimeStep } from './time-step';

interface PreviousLine<Row> {
  name: string;
  color: string;
  yaxis?: 'y2';
  value: (before: Row) => number | null;
  /** The hover text of a day of the previous period. */
  text: (before: Row) => string;
}

/**
 * The previous period as a dashed line. Its nth day is drawn at the nth day of the current period, an hour at the same
 * hour.
 */
export function previousLine<Row extends TimeStep>(
  rows: Row[],
  previous: Row[],
  { name, color, yaxis, value, text }: PreviousLine<Row>,
): Data {
  const pairs = rows.flatMap((row, index) => {
    const before = row.hour === null ? previous[index] : previous.find(({ hour }) => hour === row.hour);
    return before ? [{ x: positionOf(row), before }] : [];
  });
  return {
    type: 'scatter',
    mode: 'lines',
    name,
    connectgaps: false,
    x: pairs.map(({ x }) => x),
    y: pairs.map(({ before }) => value(before)),
    customdata: pairs.map(({ before }) => `${formatDay(before.date)}: ${text(before)}`),
    hovertemplate: 'Previous, %{customdata}<extra></extra>',
    line: { color, width: 1.5, dash: 'dash' },
    ...(yaxis ? { yaxis } : {}),
  };
}
