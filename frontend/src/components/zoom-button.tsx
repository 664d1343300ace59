import rangeIcon from 'bootstrap-icons/icons/calendar-range.svg';
import type { DaySpan } from '@/charts/zoom';
import { describeRange } from '@/lib/range';
import { Icon } from './icon';

interface ZoomButtonProps {
  days: DaySpan;
  onChoose: () => void;
}

/** A zoom is a look; this makes it the range of the whole page. */
export function ZoomButton({ days, onChoose }: ZoomButtonProps) {
  return (
    <button type="button" className="btn btn-quiet zoom-button" onClick={onChoose}>
      <Icon src={rangeIcon} /> Show everything for {describeRange(days)}
    </button>
  );
}
