import { DAY, dateOf, dayOf, local, MINUTE, weekdayOf } from './zones.mjs';

export const HISTORY_DAYS = 365;
const QUARTER = 15 * MINUTE;

/** First and last day of the window, and today, in the requested zone. */
export function windowOf({ zone, days, from, to }, now) {
  const today = local(zone, now).day;
  return days === null ? { from: dayOf(from), to: dayOf(to), today } : { from: today - days + 1, to: today, today };
}

/** Whether a day is in the retained history, the last 365 days. */
export function retained(day, window) {
  return day > window.today - HISTORY_DAYS;
}

/** The events of the window. */
export function eventsIn(window, events) {
  return events.filter(({ day }) => day >= window.from && day <= window.to);
}

/**
 * The events of the previous period. If the log does not reach the end of the window, they end at the same time of day. Null
 * if the log lacks days of the period, or has no day of the window.
 *
 * @param logEnd the local day and time of day of the log's newest row
 */
export function previousEvents(events, window, logEnd) {
  const days = window.to - window.from + 1;
  if (
    !retained(window.from - days, window) ||
    window.from - days < window.begin ||
    logEnd.day < window.from
  ) {
    return null;
  }
  const lastDay = logEnd.day - days;
  return events.filter(
    (event) =>
      event.day >= window.from - days &&
      event.day < window.from &&
      (logEnd.day > window.to ||
        event.day < lastDay ||
        (event.day === lastDay && event.timeOfDay <= logEnd.timeOfDay)),
  );
}

/**
 * The figures of each covered day of the window, including days without events. A window of one day has its hours
 * instead, those that exist and have begun.
 */
export function eachStep(events, window, filters, now, figures) {
  if (window.from < window.to) {
    return eachDay(events, window, filters, figures);
  }
  const day = window.from;
  const hours = grouped(events, ({ hour }) => hour);
  const covered = day >= window.begin && (filters.dayOfWeek === null || weekdayOf(day) === filters.dayOfWeek);
  const begun = hoursOf(filters.zone, day, now);
  return Array.from({ length: 24 }, (_, hour) => hour)
    .filter(
      (hour) =>
        hours.has(hour) || (covered && begun.has(hour) && (filters.hour === null || filters.hour === hour)),
    )
    .map((hour) => ({
      date: dateOf(day),
      hour,
      ...figures(hours.get(hour) ?? [], day, hour),
      complete: begun.get(hour) !== 'current',
    }));
}

/** The hours of a day that begin up to now. The hour of now is the current one. */
function hoursOf(zone, day, now) {
  const current = local(zone, now);
  const found = new Map();
  // A day in the zone lies within two days around the same day in UTC.
  for (let instant = (day - 1) * DAY; instant < (day + 2) * DAY && instant <= now; instant += QUARTER) {
    const at = local(zone, instant);
    if (at.day === day) {
      found.set(at.hour, current.day === day && current.hour === at.hour ? 'current' : 'over');
    }
  }
  return found;
}

function eachDay(events, window, filters, figures) {
  const days = grouped(events, ({ day }) => day);
  return Array.from({ length: window.to - window.from + 1 }, (_, index) => window.from + index)
    .filter((day) => day >= window.begin && (filters.dayOfWeek === null || weekdayOf(day) === filters.dayOfWeek))
    .map((day) => ({ date: dateOf(day), hour: null, ...figures(days.get(day) ?? [], day, null), complete: day < window.today }));
}

/** Items by key, in the order in which keys occur. */
export function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (!groups.has(key)) {
      groups.set(key, []);
    }
    groups.get(key).push(item);
  }
  return groups;
}
