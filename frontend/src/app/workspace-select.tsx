import { useSettings } from '@/api/settings';
import { Select } from '@/components/select';
import { useFilters } from '@/lib/filter-scope';

/** Chooses one workspace or all. Hidden if only one workspace is available and the address has no other. */
export function WorkspaceSelect() {
  const { filters, change } = useFilters();
  const { workspaces } = useSettings();
  const chosen = filters.workspaces;
  const choices = [...new Set([...workspaces, ...chosen])].sort();
  if (choices.length < 2) {
    return null;
  }
  return (
    <Select
      label="Workspace"
      showLabel
      value={chosen.length === 1 ? (chosen[0] ?? '') : ''}
      options={[
        { value: '', label: chosen.length > 1 ? `${chosen.length} workspaces` : 'All workspaces' },
        ...choices.map((id) => ({ value: id, label: `Workspace ${id}` })),
      ]}
      onChange={(id) => change({ workspaces: id === '' ? [] : [id] })}
    />
  );
}
