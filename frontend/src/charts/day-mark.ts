import { formatLongDay } from '@/lib/format';
import type { ChartTableCell, MarkFilter } from './figure';

const oneDay = (date: string) => ({ range: { from: date, to: date } });

/** A click on a day of a time chart sets the range to that day. */
export const dayFilter: MarkFilter = ({ x }) => oneDay(String(x).slice(0, 10));

/** The cell of a day in the chart's data table. */
export function dayCell({ date, complete }: { date: string; complete: boolean }): ChartTableCell {
  const name = formatLongDay(date);
  return { text: complete ? name : `${name} (so far)`, filter: oneDay(date) };
}
