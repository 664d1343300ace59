import { Icon } from './icon';

export type Tone = 'good' | 'bad' | 'warn' | 'plain';

interface BadgeProps {
  tone: Tone;
  icon: string;
  children: string;
}

/** A state with text, icon and colour. */
export function Badge({ tone, icon, children }: BadgeProps) {
  return (
    <span className={`badge tone-${tone}`}>
      <Icon src={icon} /> {children}
    </span>
  );
}
