import type { Data } from 'plotly.js';
import { addDays } from '@/lib/dates';
import { formatDay } from '@/lib/format';
import type { EarlierRows } from './figure';
import { keyOfStep, positionOf, type TimeStep } from './time-step';

interface PreviousLine<Row> {
  /** What the line shows. Its name also has the number of days. */
  measure: string;
  color: string;
  yaxis?: 'y2';
  value: (before: Row) => number | null;
  /** The hover text of an earlier day. */
  text: (before: Row) => string;
}

/**
 * Earlier days as a dashed line. Each is drawn at the day that is `shift` days later, which is of the same weekday; an hour at
 * the same hour.
 */
export function previousLine<Row extends TimeStep>(
  rows: Row[],
  { rows: earlier, shift }: EarlierRows<Row[]>,
  { measure, color, yaxis, value, text }: PreviousLine<Row>,
): Data {
  const byStep = new Map(earlier.map((row) => [keyOfStep(row), row]));
  const pairs = rows.flatMap((row) => {
    const before = byStep.get(keyOfStep({ ...row, date: addDays(row.date, -shift) }));
    return before ? [{ x: positionOf(row), before }] : [];
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
