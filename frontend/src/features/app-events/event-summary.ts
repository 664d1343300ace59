import type { AppEvent } from '@/api/types';
import { formatCount, plural } from '@/lib/format';

/** Shown events in a sentence, and whether older ones are missing. */
export function eventsSummary(shown: AppEvent[], all: AppEvent[], limit: number): string {
  const failed = shown.filter((event) => event.failed).length;
  const worse = shown.filter((event) => event.impact?.verdict === 'WORSE').length;
  const cut = all.length >= limit ? ` Only the newest ${formatCount(limit)} of the range are listed.` : '';
  return `${plural(shown.length, 'event')}, ${formatCount(failed)} failed; errors rose after ${plural(worse, 'deployment')}.${cut}`;
}
