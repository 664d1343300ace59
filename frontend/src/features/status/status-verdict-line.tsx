import goodIcon from 'bootstrap-icons/icons/check-circle.svg';
import badIcon from 'bootstrap-icons/icons/exclamation-octagon.svg';
import warnIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import type { Status } from '@/api/types';
import { Icon } from '@/components/icon';
import { verdictOf } from './status-verdict';

const icons = { good: goodIcon, warn: warnIcon, bad: badIcon };

/** The first line of the status page: whether something must be done. */
export function StatusVerdict({ status }: { status: Status }) {
  const { tone, text } = verdictOf(status);
  return (
    <p className={`verdict tone-${tone}`}>
      <Icon src={icons[tone]} /> {text}
    </p>
  );
}
