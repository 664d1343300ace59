import removeIcon from 'bootstrap-icons/icons/x-lg.svg';
import { Icon } from '@/components/icon';
import { noFilters } from '@/lib/active-filters';
import { useFilters } from '@/lib/filter-scope';
import { useActiveFilters } from '@/panels/use-active-filters';

interface FilterChipsProps {
  /** The filters that this page uses. Without it, the page uses all filters. */
  names?: string[];
}

/** The active filters, with buttons that remove one or all of them. */
export function FilterChips({ names }: FilterChipsProps) {
  const { change } = useFilters();
  const active = useActiveFilters().filter(({ name }) => !names || names.includes(name));
  if (active.length === 0) {
    return null;
  }
  return (
    <ul className="chips" aria-label="Active filters">
      {active.map((filter) => (
        <li key={JSON.stringify([filter.name, filter.without])}>
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
