import { Select } from '@/components/select';
import { useFilters } from '@/lib/filter-scope';
import { RangePicker } from './range-picker';
import { SignalSelect } from './signal-select';
import { TimeZoneSelect } from './time-zone-select';
import { WorkspaceSelect } from './workspace-select';

/** The filters of every page with figures: range, time zone, workspace, principals and signal. */
export function CommonFilters() {
  const { filters, change } = useFilters();
  return (
    <>
      <RangePicker />
      <TimeZoneSelect />
      <WorkspaceSelect />
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
