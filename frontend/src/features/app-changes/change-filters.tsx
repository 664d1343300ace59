import { useAppNames } from '@/api/app-names';
import type { AppChange } from '@/api/types';
import { SearchBox } from '@/components/search-box';
import { Select } from '@/components/select';
import { useFilters } from '@/lib/filter-scope';
import { actionKindName, actionKinds } from '@/overlays/app-changes/change-text';
import { type ChangeListState, outcomes } from './change-list-state';

interface ChangeFiltersProps {
  changes: AppChange[];
  state: ChangeListState;
  onChange: (part: Partial<ChangeListState>) => void;
  onSearch: (who: string) => void;
}

const outcomeLabels = { succeeded: 'Succeeded', failed: 'Failed' };

export function ChangeFilters({ changes, state, onChange, onSearch }: ChangeFiltersProps) {
  const { filters, fixed, change } = useFilters();
  const appName = useAppNames(filters.apps);
  const apps = new Map([
    ...filters.apps.map((chosen) => [chosen, appName(chosen)] as const),
    ...changes.map(({ appKey, app }) => [appKey, app] as const),
  ]);
  const kinds = [...new Set([...actionKinds, ...(state.action === null ? [] : [state.action])])];
  return (
    <>
      {!fixed.apps && (
        <Select
          label="App"
          value={filters.apps.length === 1 ? (filters.apps[0] ?? '') : ''}
          options={[
            { value: '', label: filters.apps.length > 1 ? `${filters.apps.length} apps` : 'All apps' },
            ...[...apps]
              .map(([value, label]) => ({ value, label }))
              .sort((one, other) => one.label.localeCompare(other.label)),
          ]}
          onChange={(app) => change({ apps: app === '' ? [] : [app] })}
        />
      )}
      <Select
        label="Change"
        value={state.action ?? ''}
        options={[
          { value: '', label: 'All changes' },
          ...kinds.map((kind) => ({ value: kind, label: actionKindName(kind) })),
        ]}
        onChange={(action) => onChange({ action: action === '' ? null : action })}
      />
      <Select
        label="Outcome"
        value={state.outcome ?? ''}
        options={[
          { value: '', label: 'Any outcome' },
          ...outcomes.map((value) => ({ value, label: outcomeLabels[value] })),
        ]}
        onChange={(value) => onChange({ outcome: outcomes.find((outcome) => outcome === value) ?? null })}
      />
      <SearchBox label="Search users" value={state.who} onChange={onSearch} />
    </>
  );
}
