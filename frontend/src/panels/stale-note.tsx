import staleIcon from 'bootstrap-icons/icons/clock-history.svg';
import type { Meta } from '@/api/types';
import { Icon } from '@/components/icon';
import { timestampIn } from '@/lib/dates';

interface StaleNoteProps {
  meta: Meta;
  /** The error of this browser's last request, or null. */
  error: Error | null;
}

/** The age of stale data, and the reason. */
export function StaleNote({ meta, error }: StaleNoteProps) {
  if (!meta.stale && !error) {
    return null;
  }
  const reason = error?.message ?? meta.staleReason ?? 'The last refresh failed.';
  return (
    <p className="stale-note">
      <Icon src={staleIcon} /> Data from {timestampIn(meta.asOf, meta.timeZone)}. {reason}
    </p>
  );
}
