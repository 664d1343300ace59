import { formatLongDay, hourRange } from '@/lib/format';
import type { ChartTableCell, ShownWindow } from './figure';

/** A day of a window, or an hour of the only day of one. */
export interface TimeStep {
  date: string;
  hour: number | null;
  complete: boolean;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');

/** Whether a window is drawn by hours, because it is one day. */
export const isByHour = ({ from, to }: Pick<ShownWindow, 'from' | 'to'>) => from === to;

/** The position on the time axis. A day is at its date, an hour at its middle. */
export const positionOf = ({ date, hour }: TimeStep) =>
  hour === null ? date : `${date} ${twoDigits(hour)}:30`;

/** The key of a row in a data table. It is the beginning of each instant of the step in local time. */
export const keyOfStep = ({ date, hour }: TimeStep) => (hour === null ? date : `${date} ${twoDigits(hour)}`);

/** The header of the first column of a data table. */
export const stepHeader = ([first]: TimeStep[]) => (first && first.hour !== null ? 'Hour' : 'Day');

/** The first cell of a row. A day is a button that sets the range to it. */
export function stepCell({ date, hour, complete }: TimeStep): ChartTableCell {
  const name = hour === null ? formatLongDay(date) : hourRange(hour);
  const text = complete ? name : `${name} (so far)`;
  return hour === null ? { text, filter: { range: { from: date, to: date } } } : text;
}
