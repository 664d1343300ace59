import { Select } from '@/components/select';
import { useFilters } from '@/lib/filter-scope';
import { timeZoneOptions } from './time-zones';

export function TimeZoneSelect() {
  const { filters, change } = useFilters();
  return (
    <Select
      label="Time zone"
      value={filters.timeZone}
      options={timeZoneOptions(filters.timeZone)}
      onChange={(timeZone) => change({ timeZone })}
    />
  );
}
