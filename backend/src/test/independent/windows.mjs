import { dateOf, dayOf, local } from './zones.mjs';

const RETAINED_DAYS = 365;

/** First and last day of the window, and today, in the zone asked for. */
export function windowOf({ zone, days, from, to }, now) {
  const today = local(zone, now).day;
  return days === null ? { from: dayOf(from), to: dayOf(to), today } : { from: today - days + 1, to: today, today };
}

/** Whether a day belongs to the retained history, the 365 days that end today. */
export function retained(day, window) {
  return day > window.today - RETAINED_DAYS;
}

/** The events of the window. */
export function eventsIn(window, events) {
  return events.filter(({ day }) => day >= window.from && day <= window.to);
}

/** The days before the window, cut at the time of day where the window ends today; null where not all are retained. */
export function previousEvents(events, window, timeOfDay) {
  const days = window.to - window.from + 1;
  if (!retained(window.from - days, window)) {
    return null;
  }
  return events.filter(
    (event) =>
      event.day >= window.from - days &&
      event.day < window.from &&
      (window.to < window.today || event.day < window.from - 1 || event.timeOfDay <= timeOfDay),
  );
}

/** The figures of each day of the window, of a day without events too. */
export function eachDay(events, window, figures) {
  const days = grouped(events, ({ day }) => day);
  return Array.from({ length: window.to - window.from + 1 }, (_, index) => {
    const day = window.from + index;
    return { date: dateOf(day), ...figures(days.get(day) ?? [], day), complete: day < window.today };
  });
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
