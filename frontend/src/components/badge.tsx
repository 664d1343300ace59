import { Icon } from './icon';

interface BadgeProps {
  tone: 'good' | 'bad' | 'warn' | 'plain';
  icon: string;
  children: string;
}

/** A state in a word, with an icon and a colour that say the same. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={`badge tone-${tone}`}>
      <Icon src={icon} /> {children}
    </span>
  );
}
