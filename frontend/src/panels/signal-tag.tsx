import { useSettings } from '@/api/settings';
import type { Signal } from '@/api/types';
import { signalLabels } from '@/lib/labels';
import { explainSignal } from '@/lib/signal-text';
import { useShownSignal } from './use-signal';

/** The signal of the panel's data, if it is not the one of the toolbar. */
export function SignalTag({ signal }: { signal: Signal }) {
  const settings = useSettings();
  const chosen = useShownSignal(undefined);
  if (chosen === undefined || chosen === signal) {
    return null;
  }
  return (
    <span className="signal-tag" title={explainSignal(signal, settings)}>
      {signalLabels[signal]}
    </span>
  );
}
