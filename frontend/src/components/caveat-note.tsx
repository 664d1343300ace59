import infoIcon from 'bootstrap-icons/icons/info-circle.svg';
import { Icon } from './icon';

/** What is missing in the figures below. */
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
