import { formatLongDay } from '@/lib/format';
import type { MarkFilter, TwinCell } from './figure';

const oneDay = (date: string) => ({ range: { from: date, to: date } });

/** Clicking a day of a time chart makes that day the range. */
export const dayFilter: MarkFilter = ({ x }) => oneDay(String(x).slice(0, 10));

/** The same day in the chart's table. */
export function dayCell({ date, complete }: { date: string; complete: boolean }): TwinCell {
  const name = formatLongDay(date);
  return { text: complete ? name : `${name} (so far)`, filter: oneDay(date) };
}
