import { Select } from '@/components/select';
import { type UserSort, type UserTableState, userSorts } from './user-table-state';

const labels: Record<UserSort, string> = {
  user: 'User',
  segment: 'Segment',
  status: 'Activity',
  interactions: 'Total clicks',
  appsAccessed: 'Apps accessed',
  daysActive: 'Days active',
  interactionsPerDay: 'Clicks a day',
  lastSeen: 'Last seen',
};

interface SortSelectProps {
  state: UserTableState;
  onSort: (column: UserSort) => void;
}

/** Sorting where the table has no room for its header. */
export function SortSelect({ state, onSort }: SortSelectProps) {
  return (
    <Select
      label="Sort by"
      className="sort-select"
      value={state.sort}
      options={userSorts.map((value) => ({ value, label: `By ${labels[value].toLowerCase()}` }))}
      onChange={(value) => {
        const column = userSorts.find((sort) => sort === value);
        if (column) {
          onSort(column);
        }
      }}
    />
  );
}
