/** A name that no Plotly locale has, so that Plotly uses ours. */
export const localeName = 'browser';

const sunday = Date.UTC(2024, 0, 7);
const dayMs = 86_400_000;

function names(count: number, options: Intl.DateTimeFormatOptions, instant: (index: number) => number) {
  return (locale?: string) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return Array.from({ length: count }, (_, index) => format.format(instant(index)));
  };
}

const weekday = (index: number) => sunday + index * dayMs;
const month = (index: number) => Date.UTC(2024, index, 15);

/** The locale's names of days and months in Plotly's format. Weeks begin on Sunday. */
export function plotLocale(locale?: string) {
  return {
    days: names(7, { weekday: 'long' }, weekday)(locale),
    shortDays: names(7, { weekday: 'short' }, weekday)(locale),
    months: names(12, { month: 'long' }, month)(locale),
    shortMonths: names(12, { month: 'short' }, month)(locale),
  };
}
