import type { Concern } from '@/api/types';
import { formatCount, formatDate, formatInstant, formatPercent, plural } from '@/lib/format';

/** The most apps that are listed before the viewer asks for all. */
export const shownConcerns = 5;

/** The same in narrow windows, where each takes several lines. As in the style sheet. */
export const shownOnPhone = 3;

interface TextContext {
  timeZone: string;
  /** The error rate from which an app fails too often, in percent. */
  threshold: number;
}

const people = (count: number) => plural(count, 'person', 'people');

/** Why the app needs attention, as the rest of a sentence that begins with its name. */
export function concernText(concern: Concern, { timeZone, threshold }: TextContext): string {
  const { users, previousUsers, deployments, raisedTo, errorRate, share, time, size } = concern;
  const failures = share === null ? '' : `; it has ${formatPercent(share)} of all failures`;
  switch (concern.reason) {
    case 'CRASHED':
      return users === 0
        ? 'is crashed; nobody used it in this range.'
        : `is crashed; ${people(users)} used it in this range, last ${formatInstant(concern.lastUsed, timeZone)}.`;
    case 'DEPLOYMENT_RAISED_ERRORS':
      return `had ${plural(deployments, 'deployment')} that raised the error rate, to ${formatPercent(raisedTo)} at most${failures}.`;
    case 'ABOVE_ERROR_THRESHOLD':
      return `has an error rate of ${formatPercent(errorRate)}, above the ${formatPercent(threshold)} threshold${failures}.`;
    case 'DELETED_IN_USE':
      return `was deleted on ${time === null ? 'an unknown day' : formatDate(time, timeZone)}; ${people(users)} used it in this range.`;
    case 'LOST_USERS':
      return `has ${plural(users, 'user')} after ${formatCount(previousUsers ?? 0)} in the previous period.`;
    case 'RUNNING_UNUSED':
      return `runs${size === null ? '' : ` (${size.toLowerCase()})`}, and nobody used it ${unusedText(concern)}.`;
  }
}

const unusedText = ({ daysSinceLastUse: days }: Concern) =>
  days === null ? 'since it was created or the log began' : `for ${plural(days, 'day')}`;
