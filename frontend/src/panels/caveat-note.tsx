import infoIcon from 'bootstrap-icons/icons/info-circle.svg';
import { Icon } from '@/components/icon';

/** A note about data that is missing below. */
export function CaveatNote({ caveat }: { caveat: string | null }) {
  if (!caveat) {
    return null;
  }
  return (
    <p className="stale-note">
      <Icon src={infoIcon} /> {caveat}
    </p>
  );
}
