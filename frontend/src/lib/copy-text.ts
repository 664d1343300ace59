import type { Copy } from '@/api/types';
import { formatCount, formatLongDay, plural } from './format';

/** "34 of 365 days" while the history is incomplete, else "365 days". */
export const daysText = (loaded: number, all: number) =>
  loaded < all ? `${formatCount(loaded)} of ${plural(all, 'day')}` : plural(all, 'day');

export interface CopyText {
  /** The state, which is emphasised. */
  state: string;
  detail: string;
}

/** The state of a history that is not complete, or null if it is or nothing is known about it. */
export function copyText(copy: Copy): CopyText | null {
  const { generation, syncing, completeFrom, loadedDays, historyDays } = copy;
  if (completeFrom === null) {
    return generation === 0 && syncing
      ? { state: 'The first rows are being loaded.', detail: 'The figures appear when they have arrived.' }
      : null;
  }
  const extent = `figures are complete from ${formatLongDay(completeFrom)} (${daysText(loadedDays, historyDays)}).`;
  return syncing
    ? { state: 'The history is being loaded:', detail: extent }
    : { state: 'The history is incomplete:', detail: `${extent} Loading continues with the next copy.` };
}
