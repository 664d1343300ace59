import { Select } from '@/components/select';
import { useFilters } from '@/lib/use-filters';
import { RangePicker } from './range-picker';
import { SignalSelect } from './signal-select';
import { timeZoneOptions } from './time-zones';

/** The controls that every page with figures has: when, where, who and what counts. */
export function CommonFilters() {
  const { filters, change } = useFilters();
  return (
    <>
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
      <SignalSelect />
    </>
  );
}
