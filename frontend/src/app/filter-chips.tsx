import removeIcon from 'bootstrap-icons/icons/x-lg.svg';
import { Icon } from '@/components/icon';
import { activeFilters, noFilters } from '@/lib/active-filters';
import { useFilters } from '@/lib/use-filters';

interface FilterChipsProps {
  /** The filters that this page obeys, where it does not obey all. */
  names?: string[];
}

/** Which filters are on; each can be taken away, or all at once. */
export function FilterChips({ names }: FilterChipsProps) {
  const { filters, change } = useFilters();
  const active = activeFilters(filters).filter(({ name }) => !names || names.includes(name));
  if (active.length === 0) {
    return null;
  }
  return (
    <ul className="chips" aria-label="Filters that are on">
      {active.map((filter) => (
        <li key={`${filter.name} ${filter.value}`}>
          <button
            type="button"
            className="chip"
            aria-label={`Remove filter ${filter.name}: ${filter.value}`}
            onClick={() => change(filter.without)}
          >
            <span className="chip-name">{filter.name}</span>{' '}
            <span className="chip-value">{filter.value}</span> <Icon src={removeIcon} />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link" data-shortcut="clear" onClick={() => change(noFilters)}>
          Clear all
        </button>
      </li>
    </ul>
  );
}
