import type { Data } from 'plotly.js';
import { formatDay } from '@/lib/format';

interface PreviousLine<Row> {
  name: string;
  color: string;
  yaxis?: 'y2';
  value: (before: Row) => number | null;
  /** The hover text of a day of the previous period. */
  text: (before: Row) => string;
}

/** The previous period as a dashed line. Its nth day is drawn at the nth day of the current period. */
export function previousLine<Row extends { date: string }>(
  rows: Row[],
  previous: Row[],
  { name, color, yaxis, value, text }: PreviousLine<Row>,
): Data {
  const pairs = rows.flatMap((row, index) => {
    const before = previous[index];
    return before ? [{ x: row.date, before }] : [];
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
