import { Switch } from '@/components/switch';
import { useFilters } from '@/lib/filter-scope';
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
          hint="Draw the previous period as dashed lines"
          on={filters.compare}
          shortcut="compare"
          onChange={(compare) => change({ compare })}
        />
        <Switch
          label="App changes"
          hint="Mark deployments, starts, permission changes and other app changes on the time charts"
          on={filters.appChanges}
          shortcut="app-changes"
          onChange={(appChanges) => change({ appChanges })}
        />
      </div>
      <FilterChips />
    </section>
  );
}
