import type { Signal, Status } from '@/api/types';
import { plural } from '@/lib/format';

interface SignalAdvice {
  text: string;
  /** A signal with events, if the chosen one has none. */
  alternative: Exclude<Signal, 'all'> | null;
}

type Single = Exclude<Signal, 'all'>;

const eventNames: Record<Single, { one: string; many: string }> = {
  action: { one: 'action', many: 'actions' },
  'sign-in': { one: 'sign-in', many: 'sign-ins' },
};
const byPeople = { one: 'action by people', many: 'actions by people' };

const eventsOf = (status: Status, signal: Single) =>
  status.signals.find((presence) => presence.signal === signal)?.events ?? null;

const isCounted = ({ census }: Status) => census.problem === null && census.asOf !== null;

function inventoryAdvice({ inventory }: Status, signal: Signal): SignalAdvice | null {
  return signal === 'action' || inventory.problem === null
    ? null
    : { text: `Sign-ins may be missing: ${inventory.problem}`, alternative: null };
}

function emptyAdvice(status: Status, signal: Single, noPeople: boolean): SignalAdvice | null {
  const other = signal === 'action' ? 'sign-in' : 'action';
  const count = (one: Single) => (noPeople && one === 'action' ? 0 : eventsOf(status, one));
  const namesOf = (one: Single) =>
    noPeople && one === 'action' && eventsOf(status, one) !== 0 ? byPeople : eventNames[one];
  const [own, others] = [count(signal), count(other)];
  // Without a count, no signal is reported as empty.
  if (!isCounted(status) || own !== 0) {
    return null;
  }
  const found = `No ${namesOf(signal).many} found in the last ${status.census.days} days`;
  if (others === null || others === 0) {
    return {
      text: others === 0 ? `${found}. No ${namesOf(other).many} found either.` : `${found}.`,
      alternative: null,
    };
  }
  const counted = plural(others, eventNames[other].one, eventNames[other].many);
  return { text: `${found}, but ${counted}.`, alternative: other };
}

/**
 * Advice if the chosen signal has no events or incomplete events, else null.
 *
 * @param noPeople whether only people are shown and the log has no actions by people
 */
export function signalAdvice(status: Status, signal: Signal, noPeople = false): SignalAdvice | null {
  if (signal === 'all') {
    const action = emptyAdvice(status, 'action', noPeople);
    return inventoryAdvice(status, signal) ?? (action?.alternative === null ? action : null);
  }
  return inventoryAdvice(status, signal) ?? emptyAdvice(status, signal, noPeople);
}
