import goodIcon from 'bootstrap-icons/icons/check-circle.svg';
import plainIcon from 'bootstrap-icons/icons/dash-circle.svg';
import warnIcon from 'bootstrap-icons/icons/question-circle.svg';
import badIcon from 'bootstrap-icons/icons/x-octagon.svg';
import { Badge } from '@/components/badge';
import type { BadgeContent } from './status-text';

const icons = { good: goodIcon, bad: badIcon, warn: warnIcon, plain: plainIcon };

export function StatusBadge({ text, tone }: BadgeContent) {
  return (
    <Badge tone={tone} icon={icons[tone]}>
      {text}
    </Badge>
  );
}
