import type { MarkFilter } from './figure';

/** Clicking a day of a time chart makes that day the range. */
export const dayFilter: MarkFilter = ({ x }) => {
  const date = String(x).slice(0, 10);
  return { range: { from: date, to: date } };
};
