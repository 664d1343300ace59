import type { StoreCost, StoreStatus } from '@/api/types';
import { daysText } from '@/lib/copy-text';
import { firstWholeDay } from '@/lib/dates';
import { formatCount, formatInstant, formatLongDay, noValue, plural } from '@/lib/format';
import type { BadgeContent } from './status-text';

const megabyte = 1_000_000;
const number = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });

export function sizeText({ inMemory, bytes }: StoreStatus): string {
  if (inMemory) {
    return 'In memory';
  }
  return bytes > 0 && bytes < megabyte / 10
    ? '< 0.1 MB on disk'
    : `${number.format(bytes / megabyte)} MB on disk`;
}

/** Whether rows are being copied, and whether the last copy failed. */
export function copyBadge({ syncing, staleReason, generation }: StoreStatus): BadgeContent {
  if (syncing) {
    return { text: 'Copying', tone: 'good' };
  }
  if (staleReason !== null) {
    return { text: 'Last copy failed', tone: 'bad' };
  }
  return generation === 0 ? { text: 'Empty', tone: 'warn' } : { text: 'Not copying', tone: 'plain' };
}

/** The first complete day of the copied history, and the number of days. */
export function historyText({ historyFrom, loadedDays, historyDays }: StoreStatus, timeZone: string): string {
  return historyFrom === null
    ? 'Nothing copied yet'
    : `From ${formatLongDay(firstWholeDay(historyFrom, timeZone))} (${daysText(loadedDays, historyDays)})`;
}

/** Rows are copied only if somebody reads figures. */
export function nextCopyText({ syncing, nextSync }: StoreStatus, now: string, timeZone: string): string {
  if (syncing) {
    return 'Running now';
  }
  if (nextSync === null) {
    return noValue;
  }
  return Date.parse(nextSync) <= Date.parse(now)
    ? 'When somebody looks'
    : `When somebody looks, not before ${formatInstant(nextSync, timeZone)}`;
}

export const statementsText = ({ statements, failed }: StoreCost) =>
  failed === 0 ? formatCount(statements) : `${formatCount(statements)} (${formatCount(failed)} failed)`;

/** The time of the warehouse. The measured time includes the transfer of the rows, so it is an upper bound. */
export function warehouseTimeText({ statements, seconds }: StoreCost): string {
  return statements === 0 ? 'none' : `at most ${formatCount(Math.ceil(seconds))} s`;
}

/** The number of statements that the warehouse did not have to run. */
export function savedText({ answers, since }: StoreStatus, timeZone: string): string {
  const from = formatInstant(since, timeZone);
  if (answers === 0) {
    return `No query was answered from the store since ${from}.`;
  }
  const were = answers === 1 ? 'was' : 'were';
  return `${plural(answers, 'query', 'queries')} ${were} answered from the store since ${from}. Without it each would have been a statement on the warehouse.`;
}
