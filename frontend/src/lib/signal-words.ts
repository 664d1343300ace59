import type { Settings, Signal } from '@/api/types';
import { plural } from './format';

type Counting = Pick<Settings, 'actions' | 'quietMinutes'>;

const actionWords = ({ actions }: Counting) => `the audited actions ${actions.join(', ')}`;
const signInWords = ({ quietMinutes }: Counting) =>
  `sign-ins to apps; one within ${plural(quietMinutes, 'minute')} of the same user's last for that app is no new interaction`;

/** What counts as an interaction ("click") under a signal, in a sentence. */
export function explainSignal(signal: Signal, counting: Counting): string {
  const words = { action: actionWords(counting), 'sign-in': signInWords(counting) };
  return signal === 'all'
    ? `Clicks are ${words.action}, and ${words['sign-in']}.`
    : `Clicks are ${words[signal]}.`;
}
