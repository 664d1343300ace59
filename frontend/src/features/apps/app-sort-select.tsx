import { Select } from '@/components/select';
import { type AppSort, type AppTableState, appSorts } from './app-table-state';

const labels: Record<AppSort, string> = {
  app: 'name',
  owner: 'owner',
  state: 'state',
  size: 'size',
  lastDeployment: 'last deployment',
  uniqueUsers: 'users',
  interactions: 'interactions',
  actions: 'actions',
  signIns: 'sign-ins',
  daysSinceLastUse: 'last use',
};

interface AppSortSelectProps {
  state: AppTableState;
  onSort: (column: AppSort) => void;
}

/** Sorting where the table has no room for its header. */
export function AppSortSelect({ state, onSort }: AppSortSelectProps) {
  return (
    <Select
      label="Sort by"
      className="sort-select"
      value={state.sort}
      options={appSorts.map((value) => ({ value, label: `By ${labels[value]}` }))}
      onChange={(value) => {
        const column = appSorts.find((sort) => sort === value);
        if (column) {
          onSort(column);
        }
      }}
    />
  );
}
