import { useSettings } from '@/api/settings';
import { Select } from '@/components/select';
import { signals } from '@/lib/filters';
import { signalLabels } from '@/lib/labels';
import { useFilters } from '@/lib/use-filters';

/** What counts as an interaction. The server's default is not written into the address. */
export function SignalSelect() {
  const { filters, change } = useFilters();
  const { signal: usual } = useSettings();
  return (
    <Select
      label="Signal"
      value={filters.signal ?? usual}
      options={signals.map((value) => ({ value, label: signalLabels[value] }))}
      onChange={(value) => {
        const signal = signals.find((known) => known === value) ?? null;
        change({ signal: signal === usual ? null : signal });
      }}
    />
  );
}
