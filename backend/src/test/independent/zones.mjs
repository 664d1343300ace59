// Instants are microseconds since 1970, days are days since 1970: both fit a number exactly.

const SECOND = 1e6;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const formats = new Map();
const offsets = new Map();

/** Local time minus UTC, in microseconds. No zone changes its offset within a quarter of an hour. */
function offset(zone, instant) {
  const quarter = Math.floor(instant / (15 * MINUTE));
  const key = `${zone} ${quarter}`;
  if (!offsets.has(key)) {
    offsets.set(key, offsetAt(zone, quarter * 15 * MINUTE));
  }
  return offsets.get(key);
}

function offsetAt(zone, instant) {
  if (!formats.has(zone)) {
    formats.set(
      zone,
      new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      }),
    );
  }
  const parts = formats.get(zone).formatToParts(new Date(instant / 1000));
  const part = Object.fromEntries(parts.map(({ type, value }) => [type, Number(value)]));
  const local = Date.UTC(part.year, part.month - 1, part.day, part.hour, part.minute, part.second);
  return local * 1000 - instant;
}

/** Day, hour, weekday (1 is Monday) and time of day of an instant in a zone. */
export function local(zone, instant) {
  const wall = instant + offset(zone, instant);
  const day = Math.floor(wall / DAY);
  const timeOfDay = wall - day * DAY;
  return { day, timeOfDay, hour: Math.floor(timeOfDay / HOUR), dayOfWeek: weekdayOf(day) };
}

/** The weekday of a day, 1 for Monday: 1970 began on a Thursday. */
export function weekdayOf(day) {
  return ((day + 3) % 7) + 1;
}

/** The instant at which a day begins in a zone; inexact if the clocks change near midnight. */
export function beginning(zone, day) {
  return day * DAY - offset(zone, day * DAY - offset(zone, day * DAY));
}

/** 20780 → '2026-11-23' */
export function dateOf(day) {
  return new Date(day * 86400000).toISOString().slice(0, 10);
}

/** '2026-11-23' → 20780 */
export function dayOf(date) {
  return Date.parse(`${date}T00:00:00Z`) / 86400000;
}

/** ISO 8601 with up to nine decimals → microseconds */
export function instantOf(text) {
  const [, seconds, decimals = ''] = /^(.*?)(?:\.(\d+))?Z$/.exec(text);
  return Date.parse(`${seconds}Z`) * 1000 + Number(decimals.padEnd(6, '0').slice(0, 6));
}

/** microseconds → ISO 8601 with six decimals */
export function textOf(instant) {
  const seconds = Math.floor(instant / SECOND);
  const micros = String(instant - seconds * SECOND).padStart(6, '0');
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}.${micros}Z`;
}
