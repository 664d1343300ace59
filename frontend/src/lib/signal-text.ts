import type { DefaultSignal, Settings, Signal } from '@/api/types';
import { plural } from './format';
import { signalLabels } from './labels';

type Counting = Pick<Settings, 'actions' | 'quietMinutes'>;

const quietRule = ({ quietMinutes }: Counting) =>
  `A sign-in within ${plural(quietMinutes, 'minute')} of the user's previous sign-in to the same app is not counted.`;

/** The definition of an interaction under a signal. */
export function explainSignal(signal: Signal, counting: Counting): string {
  const actions = `the audited actions ${counting.actions.join(', ')}`;
  const definitions: Record<Signal, string> = {
    action: `Interactions are ${actions}.`,
    'sign-in': `Interactions are sign-ins to apps. ${quietRule(counting)}`,
    all: `Interactions are ${actions}, and sign-ins to apps. ${quietRule(counting)}`,
  };
  return definitions[signal];
}

/** The name of the default signal: "Automatic: sign-ins". */
export function defaultSignalName(defaultSignal: DefaultSignal | undefined): string {
  if (!defaultSignal) {
    return 'Automatic';
  }
  const origin = defaultSignal.reason === 'configured' ? 'Default' : 'Automatic';
  return `${origin}: ${signalLabels[defaultSignal.signal].toLowerCase()}`;
}

const reasons: Record<DefaultSignal['reason'], (days: number) => string> = {
  configured: () => 'It is set by TELEMETRY_SIGNAL',
  'actions-by-people': (days) => `The log has actions by people in the last ${days} days`,
  'no-actions-by-people': (days) => `The log has no actions by people in the last ${days} days`,
};

/** The name of the default signal with the reason. */
export const defaultSignalReason = (defaultSignal: DefaultSignal) =>
  `${defaultSignalName(defaultSignal)}. ${reasons[defaultSignal.reason](defaultSignal.days)}.`;
