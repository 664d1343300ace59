import emptyIcon from 'bootstrap-icons/icons/inbox.svg';
import { useSettings } from '@/api/settings';
import type { Meta } from '@/api/types';
import { Icon } from '@/components/icon';
import { noFilters } from '@/lib/active-filters';
import { useFilters } from '@/lib/filter-scope';
import { liesBeforeLog, noDataNote } from '@/lib/log-begin';
import { describeRange, widerRange } from '@/lib/range';
import { NoticeActions, type OwnFilter } from './notice-actions';
import { useActiveFilters } from './use-active-filters';

interface EmptyNoticeProps {
  meta: Meta;
  ownFilter?: OwnFilter | undefined;
}

/** The reason why there are no rows, with buttons that remove filters or widen the range. */
export function EmptyNotice({ meta, ownFilter }: EmptyNoticeProps) {
  const { filters, change } = useFilters();
  const { maximumDays } = useSettings();
  const active = useActiveFilters();
  const wider = widerRange(filters.range, maximumDays);
  const filtered = active.length > 0 || ownFilter !== undefined;
  return (
    <div className="notice">
      <Icon src={emptyIcon} className="notice-icon" />
      <p className="notice-title">{emptyTitle(meta, filtered)}</p>
      <NoticeActions ownFilter={ownFilter}>
        {active.length === 1 &&
          active.map(({ name, value, without }) => (
            <button key={name} type="button" className="btn btn-quiet" onClick={() => change(without)}>
              Remove {name.toLowerCase()} {value}
            </button>
          ))}
        {active.length > 1 && (
          <button type="button" className="btn btn-quiet" onClick={() => change(noFilters)}>
            Remove all {active.length} filters
          </button>
        )}
        {wider && (
          <button type="button" className="btn btn-quiet" onClick={() => change({ range: wider })}>
            {describeRange(wider)}
          </button>
        )}
      </NoticeActions>
    </div>
  );
}

/** Reports no activity only if no filter is active and the log covers the whole range. */
function emptyTitle(meta: Meta, filtered: boolean): string {
  const noData = noDataNote(meta);
  if (liesBeforeLog(meta)) {
    return `${noData} The audit log begins on that day.`;
  }
  if (filtered) {
    return 'No data matches these filters';
  }
  return meta.logBegins !== null && noData === null
    ? 'No activity in this range'
    : ['No data found in this range', noData].filter(Boolean).join('. ');
}
