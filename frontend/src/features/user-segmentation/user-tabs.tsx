import type { UserCounts } from '@/api/types';
import { useFilters } from '@/lib/filter-scope';
import type { Filters } from '@/lib/filters';
import { formatCount } from '@/lib/format';

interface UserTabsProps {
  /** Null while they are loading. */
  counts: UserCounts | null;
  newOnly: boolean;
  /** Changes the last entry of the browser's history, which the filters have added. */
  onNewOnly: (newOnly: boolean) => void;
}

interface UserTab {
  label: string;
  count: keyof UserCounts;
  filters: Pick<Filters, 'segment' | 'activity'>;
  newOnly: boolean;
}

const everybody = { segment: null, activity: null };

const tabs: UserTab[] = [
  { label: 'All', count: 'all', filters: everybody, newOnly: false },
  { label: 'Power', count: 'power', filters: { ...everybody, segment: 'POWER' }, newOnly: false },
  { label: 'At risk', count: 'atRisk', filters: { ...everybody, activity: 'AT_RISK' }, newOnly: false },
  { label: 'Inactive', count: 'inactive', filters: { ...everybody, activity: 'INACTIVE' }, newOnly: false },
  { label: 'New', count: 'newUsers', filters: everybody, newOnly: true },
];

/** Buttons that choose a group of users, with the number of users in each. Segments and statuses filter the page. */
export function UserTabs({ counts, newOnly, onNewOnly }: UserTabsProps) {
  const { filters, change } = useFilters();
  const isShown = (tab: UserTab) =>
    tab.newOnly === newOnly &&
    tab.filters.segment === filters.segment &&
    tab.filters.activity === filters.activity;
  return (
    <fieldset className="filter-buttons">
      <legend className="visually-hidden">Groups of users</legend>
      {tabs.map((tab) => (
        <button
          key={tab.label}
          type="button"
          className="btn btn-quiet filter-button"
          aria-pressed={isShown(tab)}
          onClick={() => {
            change(tab.filters);
            if (tab.newOnly !== newOnly) {
              onNewOnly(tab.newOnly);
            }
          }}
        >
          {tab.label}{' '}
          {counts && <span className="filter-count">{formatCount(Number(counts[tab.count]))}</span>}
        </button>
      ))}
    </fieldset>
  );
}
