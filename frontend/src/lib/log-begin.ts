import type { Meta } from '@/api/types';
import { dateIn, daysInclusive } from './dates';
import { formatDay, formatLongDay } from './format';

type Window = Pick<Meta, 'from' | 'to' | 'logBegins'>;

/** "No data before May 30." if the window begins before the log, else null. */
export function noDataNote({ from, to, logBegins }: Window): string | null {
  if (logBegins === null || logBegins <= from) {
    return null;
  }
  return `No data before ${formatLogBegin(logBegins, to)}.`;
}

const formatLogBegin = (logBegins: string, to: string) =>
  logBegins.slice(0, 4) === to.slice(0, 4) ? formatDay(logBegins) : formatLongDay(logBegins);

/** " since May 30" if the window begins before the log, so that figures are not of the whole window; else empty. */
export function sinceText(window: Window): string {
  return noDataNote(window) === null || window.logBegins === null
    ? ''
    : ` since ${formatLogBegin(window.logBegins, window.to)}`;
}

/** Whether the log begins after the window, so that the window has no data. */
export const liesBeforeLog = ({ to, logBegins }: Window) => logBegins !== null && logBegins > to;

/** The number of days that the log covers, including today. */
export function knownDays({ logBegins, timeZone }: Meta, historyDays: number, now: string): number {
  return logBegins === null
    ? historyDays
    : Math.min(historyDays, daysInclusive(logBegins, dateIn(now, timeZone)));
}
