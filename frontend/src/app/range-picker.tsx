import calendarIcon from 'bootstrap-icons/icons/calendar3.svg';
import { useId, useRef } from 'react';
import { Icon } from '@/components/icon';
import { useFilters } from '@/lib/filter-scope';
import { describeRange, presetDays } from '@/lib/range';
import { CustomRangeForm } from './custom-range-form';

export function RangePicker() {
  const { filters, change } = useFilters();
  const { range } = filters;
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const custom = !('days' in range && presetDays.some((days) => days === range.days));
  return (
    <fieldset className="segmented">
      <legend className="visually-hidden">Range</legend>
      {presetDays.map((days) => (
        <button
          key={days}
          type="button"
          aria-label={`Last ${days} days`}
          data-shortcut={`days-${days}`}
          aria-pressed={'days' in range && range.days === days}
          onClick={() => change({ range: { days } })}
        >
          <span className="wide-only">Last </span>
          {days} days
        </button>
      ))}
      <button type="button" aria-pressed={custom} popoverTarget={id} className="range-custom">
        <Icon src={calendarIcon} /> {custom ? describeRange(range) : 'Custom'}
      </button>
      <div id={id} popover="auto" ref={popover} className="popover-box range-popover">
        <CustomRangeForm
          key={JSON.stringify(range)}
          onChosen={(from, to) => {
            popover.current?.hidePopover();
            change({ range: { from, to } });
          }}
        />
      </div>
    </fieldset>
  );
}
