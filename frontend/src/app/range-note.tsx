import calendarIcon from 'bootstrap-icons/icons/calendar3.svg';
import { type ShownQueries, useShownQueries } from '@/api/shown-queries';
import type { Meta } from '@/api/types';
import { Icon } from '@/components/icon';
import { formatLongDay } from '@/lib/format';

/** The metadata of an answer that ends before the requested day, or null. */
const shortenedMeta = ({ telemetry }: ShownQueries): Meta | null =>
  telemetry.map(({ state }) => state.data?.meta).find((meta) => meta?.requestedTo) ?? null;

/** Shown if the range ends early, because its last day has not begun in the chosen time zone. */
export function RangeNote() {
  const meta = useShownQueries(shortenedMeta);
  if (!meta?.requestedTo) {
    return null;
  }
  return (
    <p className="banner" role="status">
      <Icon src={calendarIcon} /> {formatLongDay(meta.requestedTo)} has not begun in{' '}
      {meta.timeZone.replaceAll('_', ' ')}. The data ends on {formatLongDay(meta.to)}.
    </p>
  );
}
