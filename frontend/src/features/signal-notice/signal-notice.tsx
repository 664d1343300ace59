import infoIcon from 'bootstrap-icons/icons/info-circle.svg';
import { Link } from 'wouter';
import { useFiguresThere } from '@/api/figures-there';
import { useSettings } from '@/api/settings';
import { useStatus } from '@/api/status';
import { Icon } from '@/components/icon';
import { writeFilters } from '@/lib/filters';
import { signalLabels } from '@/lib/labels';
import { useFilters } from '@/lib/use-filters';
import { signalAdvice } from './signal-advice';

/** Says why figures are zero where the workspace simply has no such events. Where that is not known, nothing is said. */
export function SignalNotice() {
  const { filters, change } = useFilters();
  const { signal: usual } = useSettings();
  const { data: status } = useStatus(useFiguresThere());
  const advice = status ? signalAdvice(status, filters.signal ?? usual) : null;
  if (!advice) {
    return null;
  }
  const { instead } = advice;
  return (
    <p className="signal-notice" role="status">
      <Icon src={infoIcon} /> {advice.text}{' '}
      {instead && (
        <>
          <button
            type="button"
            className="link"
            onClick={() => change({ signal: instead === usual ? null : instead })}
          >
            Show {signalLabels[instead].toLowerCase()}
          </button>{' '}
          ·{' '}
        </>
      )}
      <Link href={`/status?${writeFilters(new URLSearchParams(), filters)}`}>Status</Link>
    </p>
  );
}
