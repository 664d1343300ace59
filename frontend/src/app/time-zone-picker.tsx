import { useMemo } from 'react';
import { useSettings } from '@/api/settings';
import { Picker } from '@/components/picker';
import { useFilters } from '@/lib/filter-scope';
import { plural } from '@/lib/format';
import { offsetOf, zoneMatches } from '@/lib/zone-search';
import { timeZoneOptions } from './time-zones';

function useZoneOptions(search: string) {
  const { timeZone } = useFilters().filters;
  const { now } = useSettings();
  const zones = useMemo(
    () => timeZoneOptions(timeZone).map((zone) => ({ ...zone, detail: offsetOf(zone.value, now) })),
    [timeZone, now],
  );
  const found = zones.filter(({ value, detail }) => zoneMatches(value, detail, search));
  const options = found.map((zone) => ({ ...zone, chosen: zone.value === timeZone }));
  return { options, note: found.length === 0 ? 'No time zones match.' : plural(found.length, 'time zone') };
}

/** Chooses the time zone of days and hours, by city or by offset from UTC. */
export function TimeZonePicker() {
  const { filters, change } = useFilters();
  return (
    <Picker
      label="Time zone"
      chosen={filters.timeZone.replaceAll('_', ' ')}
      placeholder="Search by city or UTC offset"
      useOptions={useZoneOptions}
      onChoose={({ value }) => change({ timeZone: value })}
    />
  );
}
