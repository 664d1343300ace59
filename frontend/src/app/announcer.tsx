import { type ShownQueries, useShownQueries } from '@/api/shown-queries';

/** The number of failed and of stale parts of the page as text. A panel can have several. Empty if there are none. */
function panelHealth({ telemetry }: ShownQueries): string {
  const failed = telemetry.filter(({ state }) => state.status === 'error' && state.data === undefined);
  const stale = telemetry.filter(
    ({ state: { data, status } }) => data !== undefined && (data.meta.stale || status === 'error'),
  );
  const sentences = [
    failed.length > 0 ? `${failed.length} of ${telemetry.length} parts could not be loaded.` : '',
    stale.length > 0 ? `${stale.length} of ${telemetry.length} parts show old data.` : '',
  ];
  return sentences.filter(Boolean).join(' ');
}

/** Announces the state of the page's parts to screen readers in one status message. */
export function Announcer() {
  return (
    <p className="visually-hidden" role="status">
      {useShownQueries(panelHealth)}
    </p>
  );
}
