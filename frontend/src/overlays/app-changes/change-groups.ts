import type { AppChange } from '@/api/types';
import { addDays, dateIn, timestampIn } from '@/lib/dates';

/** App changes that share a mark or a hover text. Deployments are first; the order is by time. */
export interface ChangeGroup {
  /** The position on the day axis. */
  at: string;
  /** The day, or the first day of the week. */
  day: string;
  changes: AppChange[];
}

export interface ChangeMarks {
  grouping: 'time' | 'day' | 'week';
  /** The groups to draw. */
  marks: ChangeGroup[];
  /** The groups of the hover texts, by day or week, because the points of the day axis are days. */
  hoverGroups: ChangeGroup[];
}

interface MarkSpace {
  timeZone: string;
  /** The first and last shown day. */
  from: string;
  to: string;
  width: number;
}

const maxMarksPerChart = 60;
const markPixels = 16;
const halfDayMs = 12 * 3600 * 1000;

/**
 * The position of an instant on the day axis. The axis shows a day's noon at the date itself, so this is 12 hours
 * earlier. The axis of a single day has hours: the instant is at its time.
 */
export function alongDayAxis(instant: string, timeZone: string, singleDay = false): string {
  const local = Date.parse(`${timestampIn(instant, timeZone).replace(' ', 'T')}Z`);
  return new Date(local - (singleDay ? 0 : halfDayMs)).toISOString().slice(0, 19).replace('T', ' ');
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
}

const isDeployment = ({ action }: AppChange) => action === 'deployApp' || action === 'createUpdate';

export const deploymentsFirst = (one: AppChange, other: AppChange) =>
  Number(isDeployment(other)) - Number(isDeployment(one)) || one.time.localeCompare(other.time);

function groupBy(
  changes: AppChange[],
  dayOf: (change: AppChange) => string,
  placeOf: (day: string) => string,
): ChangeGroup[] {
  const groups = new Map<string, AppChange[]>();
  for (const change of changes) {
    const day = dayOf(change);
    const group = groups.get(day);
    if (group) {
      group.push(change);
    } else {
      groups.set(day, [change]);
    }
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([day, found]) => ({ at: placeOf(day), day, changes: found.sort(deploymentsFirst) }));
}

export const byDay = (changes: AppChange[], timeZone: string) =>
  groupBy(
    changes,
    (change) => dateIn(change.time, timeZone),
    (day) => day,
  );

/** One mark per change if they fit, else one per day, else one per week. */
export function changeMarks(changes: AppChange[], { timeZone, from, to, width }: MarkSpace): ChangeMarks {
  const maxMarks = Math.min(maxMarksPerChart, Math.floor(width / markPixels));
  const singleDay = from === to;
  const days = byDay(changes, timeZone).map((group) =>
    singleDay ? { ...group, at: `${group.day} 12:00` } : group,
  );
  if (changes.length <= maxMarks) {
    const marks = days.flatMap(({ day, changes: found }) =>
      found.map((change) => ({ at: alongDayAxis(change.time, timeZone, singleDay), day, changes: [change] })),
    );
    return { grouping: 'time', marks, hoverGroups: days };
  }
  if (days.length <= maxMarks) {
    return { grouping: 'day', marks: days, hoverGroups: days };
  }
  const inside = (day: string) => (day < from ? from : day > to ? to : day);
  const weeks = groupBy(
    changes,
    (change) => mondayOf(dateIn(change.time, timeZone)),
    (monday) => inside(addDays(monday, 3)),
  );
  return { grouping: 'week', marks: weeks, hoverGroups: weeks };
}
