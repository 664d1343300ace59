import { useQuery } from '@tanstack/react-query';
import { appChoicesQuery } from '@/api/choices';
import { Picker, type PickerOption } from '@/components/picker';
import { useFilters } from '@/lib/filter-scope';
import { windowParams } from '@/lib/filters';
import { formatCount, plural } from '@/lib/format';

/** Longer lists take long to draw, and nobody scrolls through them. */
const maxShown = 200;

function useAppOptions(search: string) {
  const { filters } = useFilters();
  const { data, error } = useQuery(appChoicesQuery(windowParams(filters)));
  const words = search.trim().toLowerCase();
  const found = (data ?? []).filter(({ app }) => app.toLowerCase().includes(words));
  const options = found.slice(0, maxShown).map(({ app, appKey, name, interactions }) => ({
    value: appKey,
    // An address can have the name instead of the key.
    alias: name,
    label: app,
    detail: formatCount(interactions),
    chosen: filters.apps.includes(appKey) || filters.apps.includes(name),
  }));
  return { options, note: noteOf(data && found.length, error) };
}

function noteOf(found: number | undefined, error: Error | null): string {
  if (found === undefined) {
    return error ? error.message : 'Loading…';
  }
  const count = found === 0 ? 'No apps match.' : `${plural(found, 'app')}, by interactions.`;
  return found > maxShown ? `First ${maxShown} of ${count}` : count;
}

/** Adds an app to the filter, or removes it. Without any, all apps count. */
export function AppPicker() {
  const { filters, change } = useFilters();
  const { apps } = filters;
  const choose = ({ value, alias, chosen }: PickerOption) =>
    change({ apps: chosen ? apps.filter((app) => app !== value && app !== alias) : [...apps, value] });
  return (
    <Picker
      label="Apps"
      chosen={apps.length === 0 ? 'all' : `${apps.length} chosen`}
      text={apps.length === 0 ? 'Apps' : `Apps · ${apps.length}`}
      placeholder="Search apps to choose"
      multiple
      useOptions={useAppOptions}
      onChoose={choose}
    />
  );
}
