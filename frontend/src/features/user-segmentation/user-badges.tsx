import activeStatusIcon from 'bootstrap-icons/icons/check-circle.svg';
import riskIcon from 'bootstrap-icons/icons/exclamation-circle.svg';
import activeIcon from 'bootstrap-icons/icons/graph-up.svg';
import powerIcon from 'bootstrap-icons/icons/lightning-charge.svg';
import inactiveIcon from 'bootstrap-icons/icons/moon.svg';
import casualIcon from 'bootstrap-icons/icons/person.svg';
import regularIcon from 'bootstrap-icons/icons/person-check.svg';
import type { ActivityStatus, Segment } from '@/api/types';
import { Icon } from '@/components/icon';
import { segmentLabels, statusLabels } from '@/lib/labels';
import { useFilters } from '@/lib/use-filters';

const segmentIcons: Record<Segment, string> = {
  POWER: powerIcon,
  ACTIVE: activeIcon,
  REGULAR: regularIcon,
  CASUAL: casualIcon,
};
const statusIcons: Record<ActivityStatus, string> = {
  ACTIVE: activeStatusIcon,
  AT_RISK: riskIcon,
  INACTIVE: inactiveIcon,
};

/** A badge filters everything by what it says. */
export function SegmentBadge({ segment }: { segment: Segment }) {
  const { change } = useFilters();
  return (
    <button
      type="button"
      className={`badge-button segment-${segment.toLowerCase()}`}
      title={`Show ${segmentLabels[segment]} users only`}
      onClick={() => change({ segment })}
    >
      <Icon src={segmentIcons[segment]} /> {segmentLabels[segment]}
    </button>
  );
}

export function StatusBadge({ status }: { status: ActivityStatus }) {
  const { change } = useFilters();
  return (
    <button
      type="button"
      className={`badge-button status-${status.toLowerCase()}`}
      title={`Show ${statusLabels[status]} users only`}
      onClick={() => change({ status })}
    >
      <Icon src={statusIcons[status]} /> {statusLabels[status]}
    </button>
  );
}
