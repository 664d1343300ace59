import infoIcon from 'bootstrap-icons/icons/info-circle.svg';
import { Link } from 'wouter';
import { useInitialDataLoaded } from '@/api/initial-data-loaded';
import { useStatus } from '@/api/status';
import { Icon } from '@/components/icon';
import { useFilters } from '@/lib/filter-scope';
import { writeFilters } from '@/lib/filters';
import { signalLabels } from '@/lib/labels';
import { defaultSignalReason } from '@/lib/signal-text';
import { useDefaultSignal } from '@/panels/use-freshness';
import { signalAdvice } from './signal-advice';

/**
 * Shown if sign-ins are the default because the log has no actions by people, or if the chosen signal has no events. Empty
 * while the status is unknown.
 */
export function SignalNotice() {
  const { filters, change } = useFilters();
  const defaultSignal = useDefaultSignal();
  const { data: status } = useStatus(useInitialDataLoaded());
  const signal = filters.signal ?? defaultSignal?.signal;
  const noActions = defaultSignal?.reason === 'no-actions-by-people';
  const advice =
    status && signal ? signalAdvice(status, signal, noActions && !filters.includeServicePrincipals) : null;
  const automatic = noActions && filters.signal === null ? defaultSignalReason(defaultSignal) : '';
  if (!advice && !automatic) {
    return null;
  }
  const alternative = advice?.alternative;
  return (
    <p className="signal-notice" role="status">
      <Icon src={infoIcon} /> {automatic} {advice?.text}{' '}
      {alternative && (
        <>
          <button type="button" className="link" onClick={() => change({ signal: alternative })}>
            Show {signalLabels[alternative].toLowerCase()}
          </button>{' '}
          ·{' '}
        </>
      )}
      <Link href={`/status?${writeFilters(new URLSearchParams(), filters)}`}>Status</Link>
    </p>
  );
}
