import '@/styles/status.css';
import { Select } from '@/components/select';
import { StatusPanels } from '@/features/status/status-panels';
import { useFilters } from '@/lib/use-filters';
import { timeZoneOptions } from './time-zones';

export default function StatusPage() {
  const { filters, change } = useFilters();
  return (
    <>
      <section className="toolbar" aria-label="Filters">
        <div className="toolbar-row">
          <Select
            label="Time zone"
            value={filters.timeZone}
            options={timeZoneOptions(filters.timeZone)}
            onChange={(timeZone) => change({ timeZone })}
          />
        </div>
      </section>
      <StatusPanels />
    </>
  );
}
