import { useSettings } from '@/api/settings';
import type { Signal } from '@/api/types';
import { signalLabels } from '@/lib/labels';
import { explainSignal } from '@/lib/signal-text';

/** The signal of the panel's data. */
export function SignalTag({ signal }: { signal: Signal }) {
  const settings = useSettings();
  return (
    <span className="signal-tag" title={explainSignal(signal, settings)}>
      {signalLabels[signal]}
    </span>
  );
}
