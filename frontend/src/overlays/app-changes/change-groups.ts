import type { AppChange } from '@/api/types';
import { addDays, dateIn, daysInclusive, timestampIn } from '@/lib/dates';
import { type ChangeKind, changeKind, worstFirst } from './change-kind';

/** Neighbouring app changes that share a card. The worst decides the position. */
export interface ChangeGroup {
  /** The position of the worst change on the day axis. */
  at: string;
  kind: ChangeKind;
  /** The changes, the worst first. */
  changes: AppChange[];
}

interface MarkSpace {
  timeZone: string;
  /** The first and last shown day. */
  from: string;
  to: string;
  /** The width of the day axis in pixels. */
  width: number;
}

/** The size of a mark's button. Buttons do not overlap. WCAG 2.5.8. */
export const markPixels = 24;
const dayMs = 24 * 3600 * 1000;
const halfDayMs = dayMs / 2;

/**
 * The position of an instant on the day axis. The axis shows a day's noon at the date itself, so this is 12 hours
 * earlier. The axis of a single day has hours: the instant is at its time.
 */
export function alongDayAxis(instant: string, timeZone: string, singleDay = false): string {
  const local = Date.parse(`${timestampIn(instant, timeZone).replace(' ', 'T')}Z`);
  return new Date(local - (singleDay ? 0 : halfDayMs)).toISOString().slice(0, 19).replace('T', ' ');
}

/** The milliseconds of a position on the day axis, such as "2026-11-18" or "2026-11-18 09:15:00". */
export function axisMs(at: string): number {
  return Date.parse(at.length === 10 ? `${at}T00:00Z` : `${at.replace(' ', 'T')}Z`);
}

/** The app changes of each day, in their order. */
export function byDay(changes: AppChange[], timeZone: string): Map<string, AppChange[]> {
  const days = new Map<string, AppChange[]>();
  for (const change of changes) {
    const day = dateIn(change.time, timeZone);
    days.set(day, [...(days.get(day) ?? []), change]);
  }
  return days;
}

/** Groups changes so that the groups' positions are at least a button apart. Ordered along the axis. */
export function changeGroups(changes: AppChange[], { timeZone, from, to, width }: MarkSpace): ChangeGroup[] {
  const singleDay = from === to;
  const start = axisMs(singleDay ? `${from} 00:00` : `${addDays(from, -1)} 12:00`);
  const pixelsOf = (at: string) => ((axisMs(at) - start) / (daysInclusive(from, to) * dayMs)) * width;
  const groups: (ChangeGroup & { x: number })[] = [];
  // The worst changes come first and found groups, so that these stand at their time.
  for (const change of [...changes].sort(worstFirst)) {
    const at = alongDayAxis(change.time, timeZone, singleDay);
    const x = pixelsOf(at);
    const [nearest] = groups
      .filter((group) => Math.abs(group.x - x) < markPixels)
      .sort((one, other) => Math.abs(one.x - x) - Math.abs(other.x - x));
    if (nearest) {
      nearest.changes.push(change);
    } else {
      groups.push({ at, x, kind: changeKind(change), changes: [change] });
    }
  }
  return groups
    .sort((one, other) => one.x - other.x)
    .map(({ at, kind, changes: found }) => ({ at, kind, changes: found }));
}
