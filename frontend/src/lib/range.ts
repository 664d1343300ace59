import { addDays, daysInclusive, isDate } from './dates';
import { formatDay, formatLongDay } from './format';

/** A number of days that ends today, or the first and last date. */
export type Range = { days: number } | { from: string; to: string };

export const presetDays = [7, 30, 90] as const;
export const defaultDays = 30;
const maxDays = 365;

export function parseRange(search: URLSearchParams): Range | null {
  const from = search.get('from');
  const to = search.get('to');
  if (isDate(from) && isDate(to) && from <= to && daysInclusive(from, to) <= maxDays) {
    return { from, to };
  }
  const days = Number(search.get('days') ?? Number.NaN);
  return Number.isInteger(days) && days >= 1 && days <= maxDays ? { days } : null;
}

export function rangeDates(range: Range, today: string): { from: string; to: string } {
  return 'days' in range ? { from: addDays(today, 1 - range.days), to: today } : range;
}

function rangeDays(range: Range): number {
  return 'days' in range ? range.days : daysInclusive(range.from, range.to);
}

export interface RangeChoice {
  label: string;
  range: Range;
}

/** The ranges beside the presets. 28 and 91 days hold each weekday equally often. */
export function rangeChoices(today: string): RangeChoice[] {
  const yesterday = addDays(today, -1);
  const month = firstOfMonth(today);
  const monthBefore = addDays(month, -1);
  return [
    { label: 'Today', range: { days: 1 } },
    { label: 'Yesterday', range: { from: yesterday, to: yesterday } },
    { label: 'Last 28 days', range: { days: 28 } },
    { label: 'Last 91 days', range: { days: 91 } },
    { label: 'This month', range: { from: month, to: today } },
    { label: 'Last month', range: { from: firstOfMonth(monthBefore), to: monthBefore } },
  ];
}

const firstOfMonth = (date: string) => `${date.slice(0, 7)}-01`;

/** Whether two ranges are written alike in the address. */
export const isSameRange = (one: Range, other: Range): boolean =>
  'days' in one
    ? 'days' in other && one.days === other.days
    : 'from' in other && one.from === other.from && one.to === other.to;

/** The next longer preset range, or null if there is none. */
export function widerRange(range: Range, maximumDays: number): Range | null {
  const days = [...presetDays, maximumDays].find((longer) => longer > rangeDays(range));
  return days === undefined ? null : { days };
}

/** The smallest multiple of 7 days that is at least as long as the range, so that weekdays align and days do not overlap. */
export const comparedShift = (range: Range) => 7 * Math.ceil(rangeDays(range) / 7);

/** The range of the same length with which charts compare: earlier by whole weeks. */
export function comparedRange(range: Range, today: string): { from: string; to: string } {
  const { from, to } = rangeDates(range, today);
  const shift = comparedShift(range);
  return { from: addDays(from, -shift), to: addDays(to, -shift) };
}

export function describeRange(range: Range): string {
  if ('days' in range) {
    return range.days === 1 ? 'Today' : `Last ${range.days} days`;
  }
  if (range.from === range.to) {
    return formatLongDay(range.from);
  }
  const sameYear = range.from.slice(0, 4) === range.to.slice(0, 4);
  return `${sameYear ? formatDay(range.from) : formatLongDay(range.from)} – ${formatLongDay(range.to)}`;
}

/** The range in few words, such as "30 days". */
export const shortRange = (range: Range): string =>
  'days' in range && range.days > 1 ? `${range.days} days` : describeRange(range);

/** The reason why two dates are not a valid range, or null if they are. */
export function rangeProblem(from: string, to: string, today: string, maximumDays: number): string | null {
  if (!isDate(from) || !isDate(to)) {
    return 'Choose both days.';
  }
  if (from > to) {
    return 'The first day is after the last day.';
  }
  if (to > today) {
    return 'The last day is in the future.';
  }
  return daysInclusive(from, to) > maximumDays ? `At most ${maximumDays} days.` : null;
}
