import removeIcon from 'bootstrap-icons/icons/x-lg.svg';
import { Icon } from '@/components/icon';
import { activeFilters, noFilters } from '@/lib/active-filters';
import { useFilters } from '@/lib/use-filters';

/** Which filters are on; each can be taken away, or all at once. */
export function FilterChips() {
  const { filters, change } = useFilters();
  const active = activeFilters(filters);
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
