import calendarIcon from 'bootstrap-icons/icons/calendar3.svg';
import { useId, useRef } from 'react';
import { useSettings } from '@/api/settings';
import { Icon } from '@/components/icon';
import { dateIn } from '@/lib/dates';
import { useFilters } from '@/lib/filter-scope';
import { describeRange, isSameRange, presetDays, type Range, rangeChoices } from '@/lib/range';
import { CustomRangeForm } from './custom-range-form';

export function RangePicker() {
  const { filters, change } = useFilters();
  const { now } = useSettings();
  const { range, timeZone } = filters;
  const popover = useRef<HTMLDivElement>(null);
  const id = useId();
  const custom = !('days' in range && presetDays.some((days) => days === range.days));
  const choose = (chosen: Range) => {
    popover.current?.hidePopover();
    change({ range: chosen });
  };
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
        <div className="range-choices">
          {rangeChoices(dateIn(now, timeZone)).map((choice) => (
            <button
              key={choice.label}
              type="button"
              className="btn btn-quiet"
              aria-pressed={isSameRange(choice.range, range)}
              onClick={() => choose(choice.range)}
            >
              {choice.label}
            </button>
          ))}
        </div>
        <CustomRangeForm key={JSON.stringify(range)} onChosen={(from, to) => choose({ from, to })} />
      </div>
    </fieldset>
  );
}
