import retryIcon from 'bootstrap-icons/icons/arrow-clockwise.svg';
import warningIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import { Icon } from '@/components/icon';
import { MissingScript } from '@/lib/lazy-part';
import { MissingScriptNotice } from './missing-script-notice';

interface CrashNoticeProps {
  /** The part of the page that crashed: "This panel". */
  part: string;
  error: unknown;
  onRetry: () => void;
}

/** Replaces a part of the page that crashed or whose script is missing. */
export function CrashNotice({ part, error, onRetry }: CrashNoticeProps) {
  if (error instanceof MissingScript) {
    return <MissingScriptNotice onRetry={onRetry} />;
  }
  return (
    <div className="notice notice-bad" role="alert">
      <Icon src={warningIcon} className="notice-icon" />
      <p className="notice-title">{part} could not be shown.</p>
      <p>The error is in the page, not in your data. The rest of the page still works.</p>
      <button type="button" className="btn btn-quiet" onClick={onRetry}>
        <Icon src={retryIcon} /> Try again
      </button>
    </div>
  );
}
