import historyIcon from 'bootstrap-icons/icons/clock-history.svg';
import { Icon } from '@/components/icon';
import { ProgressBar } from '@/components/progress-bar';
import { copyText } from '@/lib/copy-text';
import { useFreshness } from '@/panels/use-freshness';

/** Shown while rows of the history are not copied yet, so that nobody mistakes the figures for complete ones. */
export function HistoryBanner() {
  const copy = useFreshness()?.copy;
  const text = copy && copyText(copy);
  if (!text) {
    return null;
  }
  return (
    <aside className="banner banner-history" aria-label="History">
      <p>
        <Icon src={historyIcon} /> <strong>{text.state}</strong> {text.detail}
      </p>
      <ProgressBar
        label="Loaded days of the history"
        value={copy.generation === 0 ? undefined : copy.loadedDays}
        max={copy.historyDays}
      />
    </aside>
  );
}
