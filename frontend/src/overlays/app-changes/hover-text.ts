import type { AppChange } from '@/api/types';
import { plotText, shorten } from '@/charts/plot-text';
import { timestampIn } from '@/lib/dates';
import { formatDay, plural } from '@/lib/format';
import type { ChangeGroup, ChangeMarks } from './change-groups';
import { changeWithOutcome } from './change-text';

const maxHoverLines = 4;
const maxNameLength = 32;

function countChanges(changes: AppChange[]): string {
  const failed = changes.filter((change) => change.failed).length;
  const all = plural(changes.length, 'app change');
  return failed === 0 ? all : `${all}, ${failed} failed`;
}

/** "14:32 sales-explorer: deployed by ann@example.com". In a group by week, the day precedes the time. */
function line(change: AppChange, timeZone: string, grouping: ChangeMarks['grouping']): string {
  const [date = '', clock = ''] = timestampIn(change.time, timeZone).split(' ');
  const time = `${grouping === 'week' ? `${formatDay(date)} ` : ''}${clock.slice(0, 5)}`;
  const user = change.user === null ? '' : ` by ${shorten(change.user, maxNameLength)}`;
  const text = plotText(`${shorten(change.app, maxNameLength)}: ${changeWithOutcome(change)}${user}`);
  return `${time} ${change.failed ? `<b>✕ ${text}</b>` : text}`;
}

/** The hover text of a group: the number of changes, then the first four. */
export function hoverText(
  { day, changes }: ChangeGroup,
  timeZone: string,
  grouping: ChangeMarks['grouping'],
): string {
  const head = grouping === 'week' ? `Week of ${formatDay(day)}: ` : '';
  const lines = changes.slice(0, maxHoverLines).map((change) => line(change, timeZone, grouping));
  const more = changes.length - lines.length;
  return [`${head}<b>${countChanges(changes)}</b>`, ...lines, ...(more > 0 ? [`and ${more} more`] : [])].join(
    '<br>',
  );
}

/** The cell of a group in the chart's data table: "2 deployed, 1 deployment failed". */
export function cellText(changes: AppChange[]): string {
  const counts = new Map<string, number>();
  for (const change of changes) {
    counts.set(changeWithOutcome(change), (counts.get(changeWithOutcome(change)) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => `${count} ${text}`).join(', ');
}
