import { addDays } from '@/lib/dates';

export interface DaySpan {
  from: string;
  to: string;
}

/** The days whose marks are within a zoomed span, or null if there are none. The mark of a day is at midnight. */
export function zoomedDays([start, end]: [string, string]): DaySpan | null {
  const startDay = start.slice(0, 10);
  const onMidnight = /^\d{4}-\d{2}-\d{2}( 00:00(:00(\.0+)?)?)?$/.test(start);
  const from = onMidnight ? startDay : addDays(startDay, 1);
  const to = end.slice(0, 10);
  return from <= to ? { from, to } : null;
}
