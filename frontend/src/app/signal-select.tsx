import { Select } from '@/components/select';
import { useFilters } from '@/lib/filter-scope';
import { signals } from '@/lib/filters';
import { signalLabels } from '@/lib/labels';
import { defaultSignalName, defaultSignalReason } from '@/lib/signal-text';
import { useDefaultSignal } from '@/panels/use-freshness';

/** Chooses the signal. The default signal is not written to the address. */
export function SignalSelect() {
  const { filters, change } = useFilters();
  const defaultSignal = useDefaultSignal();
  return (
    <Select
      label="Signal"
      hint={filters.signal === null && defaultSignal ? defaultSignalReason(defaultSignal) : undefined}
      value={filters.signal ?? ''}
      options={[
        { value: '', label: defaultSignalName(defaultSignal) },
        ...signals.map((value) => ({ value, label: signalLabels[value] })),
      ]}
      onChange={(value) => change({ signal: signals.find((signal) => signal === value) ?? null })}
    />
  );
}
