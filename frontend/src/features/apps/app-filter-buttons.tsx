import { Select } from '@/components/select';
import { formatCount, plural } from '@/lib/format';
import { type AppFilter, appFilters } from './app-filter';
import { type AppTableState, idleChoices } from './app-table-state';

interface AppFilterButtonsProps {
  counts: Record<AppFilter, number>;
  state: AppTableState;
  onChange: (part: Partial<AppTableState>) => void;
}

const labels: Record<AppFilter, string> = {
  all: 'All',
  'never-opened': 'Never opened',
  idle: 'Running but unused',
  crashed: 'Crashed',
  'owner-quiet': 'Owner inactive',
  'audit-only': 'Deleted or not visible',
};

/** The filters of the apps, with the number of apps that each one shows. */
export function AppFilterButtons({ counts, state, onChange }: AppFilterButtonsProps) {
  return (
    <fieldset className="filter-buttons">
      <legend className="visually-hidden">Filter apps</legend>
      {appFilters.map((filter) => (
        <button
          key={filter}
          type="button"
          className="btn btn-quiet filter-button"
          aria-pressed={state.show === filter}
          onClick={() => onChange({ show: filter })}
        >
          {labels[filter]} <span className="filter-count">{formatCount(counts[filter])}</span>
        </button>
      ))}
      <Select
        label="Unused for"
        value={String(state.idle)}
        options={idleChoices.map((days) => ({
          value: String(days),
          label: `Unused for ${plural(days, 'day')}`,
        }))}
        onChange={(value) => onChange({ idle: Number(value), show: 'idle' })}
      />
    </fieldset>
  );
}
