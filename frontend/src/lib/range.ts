import { addDays, daysInclusive, isDate } from './dates';
import { formatDay, formatLongDay } from './format';

/** The window: a number of days ending today, or two dates, both included. */
export type Range = { days: number } | { from: string; to: string };

export const presetDays = [7, 30, 90] as const;
export const defaultDays = 30;
const mostDays = 365;

export function parseRange(search: URLSearchParams): Range | null {
  const from = search.get('from');
  const to = search.get('to');
  if (isDate(from) && isDate(to) && from <= to && daysInclusive(from, to) <= mostDays) {
    return { from, to };
  }
  const days = Number(search.get('days') ?? Number.NaN);
  return Number.isInteger(days) && days >= 1 && days <= mostDays ? { days } : null;
}

export function rangeDates(range: Range, today: string): { from: string; to: string } {
  return 'days' in range ? { from: addDays(today, 1 - range.days), to: today } : range;
}

export function rangeDays(range: Range): number {
  return 'days' in range ? range.days : daysInclusive(range.from, range.to);
}

/** The equally long window just before. */
export function previousRange(range: Range, today: string): { from: string; to: string } {
  const { from } = rangeDates(range, today);
  return { from: addDays(from, -rangeDays(range)), to: addDays(from, -1) };
}

export function describeRange(range: Range): string {
  if ('days' in range) {
    return range.days === 1 ? 'Today' : `Last ${range.days} days`;
  }
  return range.from === range.to
    ? formatLongDay(range.from)
    : `${formatDay(range.from)} – ${formatLongDay(range.to)}`;
}

/** What is wrong with two chosen dates, in words, or null. */
export function rangeProblem(from: string, to: string, today: string, maximumDays: number): string | null {
  if (!isDate(from) || !isDate(to)) {
    return 'Choose both days.';
  }
  if (from > to) {
    return 'The first day lies after the last.';
  }
  if (to > today) {
    return 'The last day lies in the future.';
  }
  return daysInclusive(from, to) > maximumDays ? `At most ${maximumDays} days.` : null;
}
