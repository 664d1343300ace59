const count = new Intl.NumberFormat();
const compact = new Intl.NumberFormat(undefined, { notation: 'compact', maximumFractionDigits: 1 });
const decimal = new Intl.NumberFormat(undefined, { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const signed = new Intl.NumberFormat(undefined, { signDisplay: 'exceptZero', maximumFractionDigits: 1 });
const signedPoints = new Intl.NumberFormat(undefined, {
  signDisplay: 'exceptZero',
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const day = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', day: 'numeric', month: 'short' });
const longDay = new Intl.DateTimeFormat(undefined, {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const namedDay = new Intl.DateTimeFormat(undefined, {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const weekday = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', weekday: 'short' });
const longWeekday = new Intl.DateTimeFormat(undefined, { timeZone: 'UTC', weekday: 'long' });

/** Shown instead of a missing value, such as a rate without interactions. */
export const noValue = '–';

export const formatCount = (value: number) => count.format(value);
export const formatCompact = (value: number) => compact.format(value);
export const formatDecimal = (value: number) => decimal.format(value);
export const formatPercent = (value: number | null) =>
  value === null ? noValue : `${decimal.format(value)}%`;
export const formatChange = (value: number) => `${signed.format(value)}%`;
export const formatPoints = (value: number) => `${signedPoints.format(value)} pp`;
export const formatDay = (date: string) => day.format(new Date(`${date}T00:00:00Z`));

/** A day with its weekday, and with the year only where it is not the year of the other day. */
export const formatNamedDay = (date: string, other: string) =>
  date.slice(0, 4) === other.slice(0, 4)
    ? namedDay.format(new Date(`${date}T00:00:00Z`))
    : formatLongDay(date);

export const formatLongDay = (date: string) => longDay.format(new Date(`${date}T00:00:00Z`));

/** The name of an ISO weekday, 1 for Monday. 2024-01-01 was a Monday. */
export const weekdayName = (dayOfWeek: number) => weekday.format(Date.UTC(2024, 0, dayOfWeek));
export const longWeekdayName = (dayOfWeek: number) => longWeekday.format(Date.UTC(2024, 0, dayOfWeek));
export const hourRange = (hour: number) =>
  `${String(hour).padStart(2, '0')}:00–${String(hour + 1).padStart(2, '0')}:00`;

/** An instant in the browser's locale and the chosen zone, or a dash for none. */
export function formatInstant(instant: string | null, timeZone: string): string {
  if (instant === null) {
    return noValue;
  }
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  );
}

/** The day of an instant in the chosen zone. */
export function formatDate(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone }).format(new Date(instant));
}

/** "today", "yesterday", "12 days ago". */
export function formatDaysAgo(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${formatCount(days)} days ago`;
}

/** An age in one unit: "40 s", "12 min", "5 h", "3 days". */
export function formatAge(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) {
    return `${whole} s`;
  }
  if (whole < 3600) {
    return `${Math.floor(whole / 60)} min`;
  }
  if (whole < 48 * 3600) {
    return `${Math.floor(whole / 3600)} h`;
  }
  return `${Math.floor(whole / 86_400)} days`;
}

/** "1 user", "2 users". */
export function plural(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}
