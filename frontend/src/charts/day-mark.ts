import type { MarkFilter } from './figure';

/** A click on a day of a time chart sets the range to that day. An hour of a single day sets no filter. */
export const dayFilter: MarkFilter = ({ x }) => {
  const [date = '', time = '00:00'] = String(x).split(/[ T]/);
  return time.startsWith('00:00') ? { range: { from: date, to: date } } : null;
};
