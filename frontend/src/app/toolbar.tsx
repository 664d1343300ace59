import { Switch } from '@/components/switch';
import { describeRange } from '@/lib/range';
import { useFilters } from '@/lib/use-filters';
import { CommonFilters } from './common-filters';
import { FilterChips } from './filter-chips';

export function Toolbar() {
  const { filters, change } = useFilters();
  return (
    <section className="toolbar" aria-label="Filters">
      <div className="toolbar-row">
        <CommonFilters />
        <Switch
          label="Compare"
          hint={`Draw the period before beside ${describeRange(filters.range)}`}
          on={filters.compare}
          shortcut="compare"
          onChange={(compare) => change({ compare })}
        />
        <Switch
          label="Events"
          hint="Mark on the time charts what happened to apps: deployments, starts, permissions"
          on={filters.events}
          shortcut="events"
          onChange={(events) => change({ events })}
        />
      </div>
      <FilterChips />
    </section>
  );
}
