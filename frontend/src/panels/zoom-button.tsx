import rangeIcon from 'bootstrap-icons/icons/calendar-range.svg';
import type { DaySpan } from '@/charts/zoom';
import { Icon } from '@/components/icon';
import { describeRange } from '@/lib/range';

interface ZoomButtonProps {
  days: DaySpan;
  onChoose: () => void;
}

/** Sets the range of the page to the zoomed days. */
export function ZoomButton({ days, onChoose }: ZoomButtonProps) {
  return (
    <button type="button" className="btn btn-quiet zoom-button" onClick={onChoose}>
      <Icon src={rangeIcon} /> Set range to {describeRange(days)}
    </button>
  );
}
