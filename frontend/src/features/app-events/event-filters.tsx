import type { AppEvent } from '@/api/types';
import { SearchBox } from '@/components/search-box';
import { Select } from '@/components/select';
import { actionKindName, actionKinds } from '@/lib/app-event-words';
import { useFilters } from '@/lib/use-filters';
import { type EventListState, outcomes } from './event-list-state';

interface EventFiltersProps {
  events: AppEvent[];
  state: EventListState;
  onChange: (part: Partial<EventListState>) => void;
  onSearch: (who: string) => void;
}

const outcomeLabels = { succeeded: 'Succeeded', failed: 'Failed' };

export function EventFilters({ events, state, onChange, onSearch }: EventFiltersProps) {
  const { filters, change } = useFilters();
  const apps = [...new Set([...filters.apps, ...events.map((event) => event.app)])].sort();
  const kinds = [...new Set([...actionKinds, ...(state.what === null ? [] : [state.what])])];
  return (
    <>
      <Select
        label="App"
        value={filters.apps.length === 1 ? (filters.apps[0] ?? '') : ''}
        options={[
          { value: '', label: filters.apps.length > 1 ? `${filters.apps.length} apps` : 'All apps' },
          ...apps.map((app) => ({ value: app, label: app })),
        ]}
        onChange={(app) => change({ apps: app === '' ? [] : [app] })}
      />
      <Select
        label="What happened"
        value={state.what ?? ''}
        options={[
          { value: '', label: 'Everything' },
          ...kinds.map((kind) => ({ value: kind, label: actionKindName(kind) })),
        ]}
        onChange={(what) => onChange({ what: what === '' ? null : what })}
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
      <SearchBox label="Search who" value={state.who} onChange={onSearch} />
    </>
  );
}
