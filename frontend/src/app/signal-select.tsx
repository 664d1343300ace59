import { useSettings } from '@/api/settings';
import { Select } from '@/components/select';
import { useFilters } from '@/lib/filter-scope';
import { signals } from '@/lib/filters';
import { signalLabels } from '@/lib/labels';
import { defaultSignalName, defaultSignalReason, explainSignal } from '@/lib/signal-text';
import { useDefaultSignal } from '@/panels/use-freshness';
import { useShownSignal } from '@/panels/use-signal';

/** Chooses the signal, and says what it counts. The default signal is not written to the address. */
export function SignalSelect() {
  const { filters, change } = useFilters();
  const settings = useSettings();
  const defaultSignal = useDefaultSignal();
  const counted = useShownSignal(undefined);
  return (
    <div>
      <Select
        label="Signal"
        showLabel
        hint={filters.signal === null && defaultSignal ? defaultSignalReason(defaultSignal) : undefined}
        value={filters.signal ?? ''}
        options={[
          { value: '', label: defaultSignalName(defaultSignal) },
          ...signals.map((value) => ({ value, label: signalLabels[value] })),
        ]}
        onChange={(value) => change({ signal: signals.find((signal) => signal === value) ?? null })}
      />
      {counted && <p className="field-note">{explainSignal(counted, settings)}</p>}
    </div>
  );
}
