import { useQuery } from '@tanstack/react-query';
import { userChoices, userChoicesQuery } from '@/api/choices';
import { useSettings } from '@/api/settings';
import { Picker, type PickerOption } from '@/components/picker';
import { useFilters } from '@/lib/filter-scope';
import { windowParams } from '@/lib/filters';
import { formatCount, plural } from '@/lib/format';
import { useSettled } from '@/lib/use-settled';

function useUserOptions(search: string) {
  const { filters } = useFilters();
  const words = search.trim().toLowerCase();
  const { data, error, isPlaceholderData } = useQuery(
    userChoicesQuery(windowParams(filters), useSettled(words)),
  );
  // Answers of the text before contain users that do not match the present one.
  const found = (data ?? []).filter(({ user }) => user.toLowerCase().includes(words));
  const options = found.map(({ user, interactions }) => ({
    value: user,
    label: user,
    detail: formatCount(interactions),
    chosen: filters.users.includes(user),
  }));
  return { options, note: noteOf(isPlaceholderData ? undefined : data && found.length, error) };
}

function noteOf(found: number | undefined, error: Error | null): string {
  if (found === undefined) {
    return error ? error.message : 'Loading…';
  }
  if (found >= userChoices) {
    return `First ${userChoices} people by interactions. Search to find others.`;
  }
  return found === 0 ? 'Nobody matches.' : `${plural(found, 'person', 'people')}, by interactions.`;
}

/** Adds a person to the filter, or removes one. Hidden from viewers who see pseudonyms, which are no filter. */
export function PeoplePicker() {
  const { filters, change } = useFilters();
  const { usersShown } = useSettings();
  const { users } = filters;
  if (!usersShown) {
    return null;
  }
  const choose = ({ value, chosen }: PickerOption) =>
    change({ users: chosen ? users.filter((user) => user !== value) : [...users, value] });
  return (
    <Picker
      label="People"
      chosen={users.length === 0 ? 'all' : `${users.length} chosen`}
      text={users.length === 0 ? 'People' : `People · ${users.length}`}
      placeholder="Search people to choose"
      multiple
      useOptions={useUserOptions}
      onChoose={choose}
    />
  );
}
