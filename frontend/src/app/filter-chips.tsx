import removeIcon from 'bootstrap-icons/icons/x-lg.svg';
import { Icon } from '@/components/icon';
import { type ActiveFilter, noFilters } from '@/lib/active-filters';
import { activeSettings } from '@/lib/active-settings';
import { useFilters } from '@/lib/filter-scope';
import { useActiveFilters } from '@/panels/use-active-filters';

interface FilterChipsProps {
  /** Whether the page uses the filter or setting of a name. */
  uses?: (name: string) => boolean;
}

const all = () => true;

/** The active filters, with buttons that remove one or all of them, and the settings that differ from the defaults. */
export function FilterChips({ uses = all }: FilterChipsProps) {
  const { filters, change } = useFilters();
  const active = useActiveFilters().filter(({ name }) => uses(name));
  const settings = activeSettings(filters).filter(({ name }) => uses(name));
  if (active.length + settings.length === 0) {
    return null;
  }
  return (
    <ul className="chips" aria-label="Active filters">
      {active.map((filter) => (
        <Chip key={JSON.stringify([filter.name, filter.without])} filter={filter} action="Remove filter" />
      ))}
      {settings.map((setting) => (
        <Chip key={setting.name} filter={setting} action="Reset" />
      ))}
      {active.length > 0 && (
        <li>
          <button type="button" className="link" data-shortcut="clear" onClick={() => change(noFilters)}>
            Clear all
          </button>
        </li>
      )}
    </ul>
  );
}

interface ChipProps {
  filter: ActiveFilter;
  /** What a click does, for the button's name. */
  action: 'Remove filter' | 'Reset';
}

function Chip({ filter: { name, value, without }, action }: ChipProps) {
  const { change } = useFilters();
  return (
    <li>
      <button
        type="button"
        className={action === 'Reset' ? 'chip chip-setting' : 'chip'}
        aria-label={`${action} ${name}: ${value}`}
        onClick={() => change(without)}
      >
        <span className="chip-name">{name}</span> <span className="chip-value">{value}</span>{' '}
        <Icon src={removeIcon} />
      </button>
    </li>
  );
}
