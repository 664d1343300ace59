const dayMs = 86_400_000;

interface WallClock {
  date: string;
  time: string;
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** Cached, because creating a format is a hundred times slower than using it. */
function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) {
    return known;
  }
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  clocks.set(timeZone, clock);
  return clock;
}

function wallClock(instant: string | Date, timeZone: string): WallClock {
  const parts = clockOf(timeZone).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((p) => p.type === type)?.value ?? '';
  return {
    date: `${part('year')}-${part('month')}-${part('day')}`,
    time: `${part('hour')}:${part('minute')}:${part('second')}`,
  };
}

/** The calendar day of an instant in a zone, as YYYY-MM-DD. */
export function dateIn(instant: string | Date, timeZone: string): string {
  return wallClock(instant, timeZone).date;
}

/** YYYY-MM-DD HH:MM:SS in a zone, independent of the browser's locale. */
export function timestampIn(instant: string | Date, timeZone: string): string {
  const { date, time } = wallClock(instant, timeZone);
  return `${date} ${time}`;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** The first day in a zone that does not begin before an instant. */
export function firstWholeDay(instant: string, timeZone: string): string {
  const day = dateIn(instant, timeZone);
  const before = new Date(Date.parse(instant) - 1);
  return dateIn(before, timeZone) === day ? addDays(day, 1) : day;
}

/** The number of calendar days between two dates, both included. */
export function daysInclusive(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs) + 1;
}

export function isDate(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Whether the browser knows a time zone. */
export function isTimeZone(text: string | null | undefined): text is string {
  if (!text) {
    return false;
  }
  try {
    new Intl.DateTimeFormat('en', { timeZone: text });
    return true;
  } catch {
    return false;
  }
}

/** The name of the browser's zone, or null if it has none. The browser may not accept the name (Etc/Unknown). */
export function namedTimeZone(): string | null {
  try {
    return Intl.DateTimeFormat().resolvedOptions().timeZone || null;
  } catch {
    return null;
  }
}

/** The browser's zone, or UTC if that zone is missing or invalid. */
export function browserTimeZone(): string {
  const zone = namedTimeZone();
  return isTimeZone(zone) ? zone : 'UTC';
}

/** The zone of an address with the official capitalisation, or UTC if the browser does not know it. */
export function addressTimeZone(zone: string): string {
  if (!isTimeZone(zone)) {
    return 'UTC';
  }
  // Browsers replace some names by outdated ones, so a resolved name is used only if just the case differs.
  const official = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  return official.toLowerCase() === zone.toLowerCase() ? official : zone;
}
