import retryIcon from 'bootstrap-icons/icons/arrow-clockwise.svg';
import signInIcon from 'bootstrap-icons/icons/box-arrow-in-right.svg';
import warningIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import { ApiError } from '@/api/api-error';
import { signInAgain } from '@/lib/sign-in-again';
import { Icon } from './icon';

interface ProblemNoticeProps {
  error: Error;
  onRetry: () => void;
}

/** An error with its message, remedy, code and request id. */
export function ProblemNotice({ error, onRetry }: ProblemNoticeProps) {
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="notice notice-bad">
      <Icon src={warningIcon} className="notice-icon" />
      <p className="notice-title">{problem?.detail ?? 'This panel could not be shown.'}</p>
      {problem?.action && <p>{problem.action}</p>}
      {problem && (
        <p className="notice-code">
          <code>{problem.code}</code>
          {problem.requestId && (
            <>
              {' '}
              · request <code>{problem.requestId}</code>
            </>
          )}
        </p>
      )}
      {error instanceof ApiError && error.sessionEnded ? (
        <button type="button" className="btn btn-primary" onClick={signInAgain}>
          <Icon src={signInIcon} /> Sign in again
        </button>
      ) : (
        <button type="button" className="btn btn-quiet" onClick={onRetry}>
          <Icon src={retryIcon} /> Try again
        </button>
      )}
    </div>
  );
}
