import type { AppChange } from '@/api/types';
import { formatCount, plural } from '@/lib/format';

/** The number of listed, failed and harmful changes, with a note if the list is truncated. */
export function changesSummary(shown: AppChange[], all: AppChange[], limit: number): string {
  const failed = shown.filter((change) => change.failed).length;
  const worse = shown.filter((change) => change.impact?.verdict === 'WORSE').length;
  const cut = all.length >= limit ? ` The list is limited to the newest ${formatCount(limit)}.` : '';
  return `${plural(shown.length, 'app change')}, ${formatCount(failed)} failed; errors rose after ${plural(worse, 'deployment')}.${cut}`;
}
