import type { Meta, UserCounts } from '@/api/types';
import { formatCount, formatLongDay, plural } from '@/lib/format';

/** How many users match, and how many of them the table has: "Top 100 of 1,358, by total interactions." */
export function shownText(shown: number, { matching }: UserCounts, sortLabel: string): string {
  return shown < matching
    ? `${sortLabel === 'total interactions' ? 'Top' : 'First'} ${formatCount(shown)} of ${formatCount(matching)}, by ${sortLabel}.`
    : `${plural(matching, 'user')}.`;
}

/**
 * Why the table has more users than the range: "1,119 used an app in this range; 239 others were seen at other times
 * since Aug 30." Empty without others.
 */
export function otherUsersText(
  { matching, matchingInWindow, seenFrom }: UserCounts,
  { logBegins }: Pick<Meta, 'logBegins'>,
): string {
  const others = matching - matchingInWindow;
  if (others === 0) {
    return '';
  }
  const since = logBegins !== null && logBegins > seenFrom ? logBegins : seenFrom;
  const verb = others === 1 ? 'other was' : 'others were';
  return `${formatCount(matchingInWindow)} used an app in this range; ${formatCount(others)} ${verb} seen outside it since ${formatLongDay(since)}.`;
}
