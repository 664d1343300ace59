import type { AppEvent } from '@/api/types';
import { addDays, dateIn, timestampIn } from '@/lib/dates';

/** Events that share a mark or a line of hover, deployments first, then by time. */
export interface EventGroup {
  /** Where it stands along a day axis. */
  at: string;
  /** Its day, or the first day of its week. */
  day: string;
  events: AppEvent[];
}

export interface EventMarks {
  grouping: 'time' | 'day' | 'week';
  /** What is drawn. */
  marks: EventGroup[];
  /** What is told on hovering a day; a day axis knows no hours. */
  told: EventGroup[];
}

export interface MarkSpace {
  timeZone: string;
  /** Shown days, both included. */
  from: string;
  to: string;
  width: number;
}

const mostMarks = 60;
const markPixels = 16;
const halfDayMs = 12 * 3600 * 1000;

/** A day's name stands in the middle of the day, so what happened at noon stands there too. */
export function alongDayAxis(instant: string, timeZone: string): string {
  const local = Date.parse(`${timestampIn(instant, timeZone).replace(' ', 'T')}Z`);
  return new Date(local - halfDayMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

const deploymentsFirst = (one: AppEvent, other: AppEvent) =>
  Number(other.action === 'deployApp') - Number(one.action === 'deployApp') ||
  one.time.localeCompare(other.time);

function groupBy(
  events: AppEvent[],
  dayOf: (event: AppEvent) => string,
  placeOf: (day: string) => string,
): EventGroup[] {
  const groups = new Map<string, AppEvent[]>();
  for (const event of events) {
    const day = dayOf(event);
    const group = groups.get(day);
    if (group) {
      group.push(event);
    } else {
      groups.set(day, [event]);
    }
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, found]) => ({ at: placeOf(day), day, events: found.sort(deploymentsFirst) }));
}

export const byDay = (events: AppEvent[], timeZone: string) =>
  groupBy(
    events,
    (event) => dateIn(event.time, timeZone),
    (day) => day,
  );

/** One mark an event while there is room, else one a day, else one a week. */
export function eventMarks(events: AppEvent[], { timeZone, from, to, width }: MarkSpace): EventMarks {
  const room = Math.min(mostMarks, Math.floor(width / markPixels));
  const days = byDay(events, timeZone);
  if (events.length <= room) {
    const marks = days.flatMap(({ day, events: found }) =>
      found.map((event) => ({ at: alongDayAxis(event.time, timeZone), day, events: [event] })),
    );
    return { grouping: 'time', marks, told: days };
  }
  if (days.length <= room) {
    return { grouping: 'day', marks: days, told: days };
  }
  const inside = (day: string) => (day < from ? from : day > to ? to : day);
  const weeks = groupBy(
    events,
    (event) => mondayOf(dateIn(event.time, timeZone)),
    (monday) => inside(addDays(monday, 3)),
  );
  return { grouping: 'week', marks: weeks, told: weeks };
}
