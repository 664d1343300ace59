import type { AppChange } from '@/api/types';
import { shorten } from '@/charts/plot-text';
import { dateIn, timestampIn } from '@/lib/dates';
import { formatDay, formatPercent, noValue } from '@/lib/format';
import { changeKind } from './change-kind';
import { changeWithOutcome } from './change-text';

/** With a longer user, the errors would not fit into the line. */
const maxUserLength = 16;

const percentText = (rate: number | null) => (rate === null ? noValue : formatPercent(rate));

/** "errors 3.10% → 52.17%" of a deployment that changed the error rate, else null. */
function errorsText(change: AppChange): string | null {
  const changed = ['raised', 'lowered'].includes(changeKind(change));
  return changed && change.impact
    ? `errors ${percentText(change.impact.before.errorRate)} → ${percentText(change.impact.after.errorRate)}`
    : null;
}

/** "deployed Nov 13, 09:15" */
export function happenedText(change: AppChange, timeZone: string): string {
  const clock = timestampIn(change.time, timeZone).slice(11, 16);
  return `${changeWithOutcome(change)} ${formatDay(dateIn(change.time, timeZone))}, ${clock}`;
}

/** "by emil.bose · errors 3.10% → 52.17%". The domain of the address is left out. Empty if nothing is known. */
export function detailText(change: AppChange): string {
  const by = change.user === null ? null : `by ${shorten(change.user.replace(/@.*$/, ''), maxUserLength)}`;
  return [by, errorsText(change)].filter((part) => part !== null).join(' · ');
}

/** The name of a mark for screen readers: its worst change and the number of others. */
export function markLabel(changes: AppChange[], timeZone: string): string {
  const [worst] = changes;
  if (!worst) {
    return '';
  }
  const more = changes.length > 1 ? `, and ${changes.length - 1} more` : '';
  const errors = errorsText(worst);
  return `${worst.app} ${happenedText(worst, timeZone)}${errors === null ? '' : `, ${errors}`}${more}`;
}

/** The filter by app that a click on a mark sets, or null if the mark has several apps. */
export function onlyApp(changes: AppChange[]): string | null {
  const [first] = changes;
  return first && changes.every(({ appKey }) => appKey === first.appKey) ? first.appKey : null;
}
