import { Select } from '@/components/select';
import { Switch } from '@/components/switch';
import { describeRange } from '@/lib/range';
import { useFilters } from '@/lib/use-filters';
import { FilterChips } from './filter-chips';
import { RangePicker } from './range-picker';
import { timeZoneOptions } from './time-zones';

export function Toolbar() {
  const { filters, change } = useFilters();
  return (
    <section className="toolbar" aria-label="Filters">
      <div className="toolbar-row">
        <RangePicker />
        <Select
          label="Time zone"
          value={filters.timeZone}
          options={timeZoneOptions(filters.timeZone)}
          onChange={(timeZone) => change({ timeZone })}
        />
        <Select
          label="Principals"
          value={filters.includeServicePrincipals ? 'all' : 'people'}
          options={[
            { value: 'people', label: 'People' },
            { value: 'all', label: 'All principals' },
          ]}
          onChange={(value) => change({ includeServicePrincipals: value === 'all' })}
        />
        <Switch
          label="Compare"
          hint={`Draw the period before beside ${describeRange(filters.range)}`}
          on={filters.compare}
          shortcut="compare"
          onChange={(compare) => change({ compare })}
        />
      </div>
      <FilterChips />
    </section>
  );
}
