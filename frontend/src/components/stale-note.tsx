import staleIcon from 'bootstrap-icons/icons/clock-history.svg';
import type { Meta } from '@/api/types';
import { timestampIn } from '@/lib/dates';
import { Icon } from './icon';

interface StaleNoteProps {
  meta: Meta;
  /** Why the last attempt from this browser failed, if it did. */
  error: Error | null;
}

/** Old data is shown, and says how old it is and why. */
export function StaleNote({ meta, error }: StaleNoteProps) {
  if (!meta.stale && !error) {
    return null;
  }
  const reason = error?.message ?? meta.staleReason ?? 'The last refresh failed.';
  return (
    <p className="stale-note">
      <Icon src={staleIcon} /> Data of {timestampIn(meta.asOf, meta.timeZone)}. {reason}
    </p>
  );
}
