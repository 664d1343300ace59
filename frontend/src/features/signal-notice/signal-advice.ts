import type { Signal, Status } from '@/api/types';
import { plural } from '@/lib/format';

export interface SignalAdvice {
  text: string;
  /** The signal that has something to show where the chosen one has not. */
  instead: Exclude<Signal, 'all'> | null;
}

type Single = Exclude<Signal, 'all'>;

const words: Record<Single, { one: string; many: string }> = {
  action: { one: 'action', many: 'actions' },
  'sign-in': { one: 'sign-in', many: 'sign-ins' },
};

const eventsOf = (status: Status, signal: Single) =>
  status.signals.find((known) => known.signal === signal)?.events ?? null;

const isCounted = ({ census }: Status) => census.problem === null && census.asOf !== null;

function inventoryAdvice({ inventory }: Status, signal: Signal): SignalAdvice | null {
  return signal === 'action' || inventory.problem === null
    ? null
    : { text: `Sign-ins may be missing: ${inventory.problem}`, instead: null };
}

function emptyAdvice(status: Status, signal: Single): SignalAdvice | null {
  const other = signal === 'action' ? 'sign-in' : 'action';
  const [own, others] = [eventsOf(status, signal), eventsOf(status, other)];
  // What could not be counted is not called empty.
  if (!isCounted(status) || own !== 0) {
    return null;
  }
  const found = `No ${words[signal].many} were found in the last ${status.census.days} days`;
  if (others === null || others === 0) {
    return {
      text: others === 0 ? `${found}, and no ${words[other].many} either.` : `${found}.`,
      instead: null,
    };
  }
  const counted = plural(others, words[other].one, words[other].many);
  return { text: `${found}; ${counted} ${others === 1 ? 'was' : 'were'}.`, instead: other };
}

/** The one honest line where the chosen signal cannot say what the viewer wants to know; null where it can. */
export function signalAdvice(status: Status, signal: Signal): SignalAdvice | null {
  if (signal === 'all') {
    const action = emptyAdvice(status, 'action');
    return inventoryAdvice(status, signal) ?? (action?.instead === null ? action : null);
  }
  return inventoryAdvice(status, signal) ?? emptyAdvice(status, signal);
}
