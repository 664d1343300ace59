import type { AppEvent } from '@/api/types';
import { happened } from '@/lib/app-event-words';
import { timestampIn } from '@/lib/dates';
import { formatDay, plural } from '@/lib/format';
import type { EventGroup, EventMarks } from './event-groups';
import { plotText, shorten } from './plot-text';

const mostTold = 4;
const longestName = 32;

export function countEvents(events: AppEvent[]): string {
  const failed = events.filter((event) => event.failed).length;
  const all = plural(events.length, 'event');
  return failed === 0 ? all : `${all}, ${failed} failed`;
}

/** "14:32 sales-explorer deployed by ann@example.com", with the day where a group has several. */
function line(event: AppEvent, timeZone: string, grouping: EventMarks['grouping']): string {
  const [date = '', time = ''] = timestampIn(event.time, timeZone).split(' ');
  const when = `${grouping === 'week' ? `${formatDay(date)} ` : ''}${time.slice(0, 5)}`;
  const who = event.user === null ? '' : ` by ${shorten(event.user, longestName)}`;
  const words = plotText(`${shorten(event.app, longestName)}: ${happened(event)}${who}`);
  return `${when} ${event.failed ? `<b>✕ ${words}</b>` : words}`;
}

/** What hovering a group tells: how many, then the first ones. */
export function hoverText(
  { day, events }: EventGroup,
  timeZone: string,
  grouping: EventMarks['grouping'],
): string {
  const head = grouping === 'week' ? `Week of ${formatDay(day)}: ` : '';
  const lines = events.slice(0, mostTold).map((event) => line(event, timeZone, grouping));
  const more = events.length - lines.length;
  return [`${head}<b>${countEvents(events)}</b>`, ...lines, ...(more > 0 ? [`and ${more} more`] : [])].join(
    '<br>',
  );
}

/** A group in a cell of the chart's table: "2 deployed, 1 deployment failed". */
export function cellText(events: AppEvent[]): string {
  const counts = new Map<string, number>();
  for (const event of events) {
    counts.set(happened(event), (counts.get(happened(event)) ?? 0) + 1);
  }
  return [...counts].map(([words, count]) => `${count} ${words}`).join(', ');
}
