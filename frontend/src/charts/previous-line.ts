import type { Data } from 'plotly.js';
import { addDays } from '@/lib/dates';
import { formatDay } from '@/lib/format';
import type { EarlierRows } from './figure';

interface PreviousLine<Row> {
  /** What the line shows. Its name also has the number of days. */
  measure: string;
  color: string;
  yaxis?: 'y2';
  value: (before: Row) => number | null;
  /** The hover text of an earlier day. */
  text: (before: Row) => string;
}

/** Earlier days as a dashed line. Each is drawn at the day that is `shift` days later, which is of the same weekday. */
export function previousLine<Row extends { date: string }>(
  rows: Row[],
  { rows: earlier, shift }: EarlierRows<Row[]>,
  { measure, color, yaxis, value, text }: PreviousLine<Row>,
): Data {
  const byDate = new Map(earlier.map((row) => [row.date, row]));
  const pairs = rows.flatMap((row) => {
    const before = byDate.get(addDays(row.date, -shift));
    return before ? [{ x: row.date, before }] : [];
  });
  return {
    type: 'scatter',
    mode: 'lines',
    name: `${measure}, ${shift} days before`,
    connectgaps: false,
    x: pairs.map(({ x }) => x),
    y: pairs.map(({ before }) => value(before)),
    customdata: pairs.map(({ before }) => `${formatDay(before.date)}: ${text(before)}`),
    hovertemplate: `${shift} days before, %{customdata}<extra></extra>`,
    line: { color, width: 1.5, dash: 'dash' },
    ...(yaxis ? { yaxis } : {}),
  };
}
