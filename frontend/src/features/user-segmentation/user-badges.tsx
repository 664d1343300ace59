import activeStatusIcon from 'bootstrap-icons/icons/check-circle.svg';
import riskIcon from 'bootstrap-icons/icons/exclamation-circle.svg';
import activeIcon from 'bootstrap-icons/icons/graph-up.svg';
import powerIcon from 'bootstrap-icons/icons/lightning-charge.svg';
import inactiveIcon from 'bootstrap-icons/icons/moon.svg';
import casualIcon from 'bootstrap-icons/icons/person.svg';
import regularIcon from 'bootstrap-icons/icons/person-check.svg';
import type { ActivityStatus, Segment } from '@/api/types';
import { Icon } from '@/components/icon';
import { useFilters } from '@/lib/filter-scope';
import type { Filters } from '@/lib/filters';
import { activityLabels, segmentLabels } from '@/lib/labels';

interface BadgeStyle {
  icon: string;
  className: string;
}

const segmentStyles: Record<Segment, BadgeStyle> = {
  POWER: { icon: powerIcon, className: 'segment-power' },
  ACTIVE: { icon: activeIcon, className: 'segment-active' },
  REGULAR: { icon: regularIcon, className: '' },
  CASUAL: { icon: casualIcon, className: 'segment-casual' },
};
const activityStyles: Record<ActivityStatus, BadgeStyle> = {
  ACTIVE: { icon: activeStatusIcon, className: 'tone-good' },
  AT_RISK: { icon: riskIcon, className: 'tone-warn' },
  INACTIVE: { icon: inactiveIcon, className: 'tone-plain' },
};

interface FilterBadgeProps {
  label: string;
  badge: BadgeStyle;
  filter: Partial<Filters>;
}

/** A badge that sets a filter when clicked. */
function FilterBadge({ label, badge: { icon, className }, filter }: FilterBadgeProps) {
  const { change } = useFilters();
  return (
    <button
      type="button"
      className={`badge-button ${className}`}
      title={`Show ${label} users only`}
      onClick={() => change(filter)}
    >
      <Icon src={icon} /> {label}
    </button>
  );
}

export const SegmentBadge = ({ segment }: { segment: Segment }) => (
  <FilterBadge label={segmentLabels[segment]} badge={segmentStyles[segment]} filter={{ segment }} />
);

export const ActivityBadge = ({ activity }: { activity: ActivityStatus }) => (
  <FilterBadge label={activityLabels[activity]} badge={activityStyles[activity]} filter={{ activity }} />
);
