import { dateOf, dayOf, local, weekdayOf } from './zones.mjs';

export const HISTORY_DAYS = 365;

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

/** The figures of each covered day of the window, including days without events. */
export function eachDay(events, window, filters, figures) {
  const days = grouped(events, ({ day }) => day);
  return Array.from({ length: window.to - window.from + 1 }, (_, index) => window.from + index)
    .filter((day) => day >= window.begin && (filters.dayOfWeek === null || weekdayOf(day) === filters.dayOfWeek))
    .map((day) => ({ date: dateOf(day), ...figures(days.get(day) ?? [], day), complete: day < window.today }));
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
