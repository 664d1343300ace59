import closeIcon from 'bootstrap-icons/icons/x-lg.svg';
import { useEffect } from 'react';
import { ApiError } from '@/api/api-error';
import { type ShownQueries, useShownQueries } from '@/api/shown-queries';
import { Icon } from '@/components/icon';
import { useFilters } from '@/lib/filter-scope';
import { dismissZoneNote, noteRefusedZone, refusedZoneText, useRefusedZone } from '@/lib/zone-note';

const isZoneRefused = ({ all }: ShownQueries): boolean =>
  all.some(({ state: { error } }) => error instanceof ApiError && error.zoneRefused);

/** Switches to UTC if the server rejects the time zone of the address. */
function useFallbackZone(): void {
  const refused = useShownQueries(isZoneRefused);
  const { filters, change } = useFilters();
  const { timeZone } = filters;
  useEffect(() => {
    if (refused && timeZone !== 'UTC') {
      noteRefusedZone({ zone: timeZone, by: 'server' });
      change({ timeZone: 'UTC' }, true);
    }
  }, [refused, timeZone, change]);
}

export function ZoneNote() {
  useFallbackZone();
  const refused = useRefusedZone();
  if (!refused) {
    return null;
  }
  return (
    <div className="banner banner-note" role="status">
      {refusedZoneText(refused)} Days and hours are in UTC. You can choose another time zone.
      <button type="button" className="tool" aria-label="Dismiss" title="Dismiss" onClick={dismissZoneNote}>
        <Icon src={closeIcon} />
      </button>
    </div>
  );
}
