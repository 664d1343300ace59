import { Link } from 'wouter';
import type { AppChange } from '@/api/types';
import { dateIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { type Filters, writeFilters } from '@/lib/filters';
import { plural } from '@/lib/format';
import { detailText, happenedText } from './change-card-text';
import { changeKind } from './change-kind';

const maxChanges = 3;

/** The list of app changes on the Apps page. */
const listOf = (filters: Filters) => `/apps?${writeFilters(new URLSearchParams(), filters)}`;

/** The changes of a mark, the worst first, with links to the list of app changes of their app and day. */
export function ChangeCard({ changes, left }: { changes: AppChange[]; left: number }) {
  const { filters } = useFilters();
  const { timeZone } = filters;
  const dayOf = ({ time }: AppChange) => dateIn(time, timeZone);
  const days = changes.map(dayOf).sort();
  const more = changes.length - maxChanges;
  return (
    <div className="change-card" style={{ left }}>
      <ul>
        {changes.slice(0, maxChanges).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: changes can be equal in all columns
          <li key={index} className={`change-${changeKind(change)}`}>
            <span>
              <Link
                className="link"
                href={listOf({
                  ...filters,
                  apps: [change.appKey],
                  range: { from: dayOf(change), to: dayOf(change) },
                })}
              >
                {change.app}
              </Link>{' '}
              {happenedText(change, timeZone)}
            </span>
            <span className="aside">{detailText(change)}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Link
          className="link"
          href={listOf({ ...filters, range: { from: days[0] ?? '', to: days.at(-1) ?? '' } })}
        >
          {plural(more, 'more app change')}
        </Link>
      )}
    </div>
  );
}
