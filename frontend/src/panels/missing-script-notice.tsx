import { useQuery } from '@tanstack/react-query';
import reloadIcon from 'bootstrap-icons/icons/arrow-clockwise.svg';
import { useEffect, useRef } from 'react';
import { ApiError } from '@/api/api-error';
import { getJson } from '@/api/client';
import { Icon } from '@/components/icon';
import { mayReload } from '@/lib/reload-guard';

const once = [0, Number.POSITIVE_INFINITY];
const retryMs = 3_000;

const reload = () => location.reload();

/** Whether the server answers. Polled until it does. */
function useServerAnswers(): boolean | null {
  const { data } = useQuery({
    queryKey: ['server-answers'],
    queryFn: ({ signal }) =>
      getJson('/api/v1/settings', {}, signal).then(
        () => true,
        (error: unknown) => !(error instanceof ApiError && error.unreachable),
      ),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data === true ? false : retryMs),
  });
  return data ?? null;
}

/**
 * Shown if a script of the page is missing. If the server answers, it has a new version of the page, so the page reloads
 * once. If the server is unreachable, the script is loaded again when it answers.
 */
export function MissingScriptNotice({ onRetry }: { onRetry: () => void }) {
  const answers = useServerAnswers();
  const wasUnreachable = useRef(false);
  useEffect(() => {
    if (answers === false) {
      wasUnreachable.current = true;
    } else if (answers && wasUnreachable.current) {
      onRetry();
    } else if (answers && mayReload('new-version', once, Date.now())) {
      reload();
    }
  }, [answers, onRetry]);
  if (answers === null) {
    return <div className="plot-skeleton" role="status" aria-label="Loading" />;
  }
  return (
    <div className="notice" role="alert">
      <Icon src={reloadIcon} className="notice-icon" />
      <p className="notice-title">
        {answers ? 'A new version of this page is available.' : 'The server cannot be reached.'}
      </p>
      {answers ? (
        <button type="button" className="btn btn-primary" onClick={reload}>
          Reload
        </button>
      ) : (
        <p>Check your connection. The page retries automatically.</p>
      )}
    </div>
  );
}
