import { MessagePage } from './message-page';

export function UnreachablePage({ onRetry }: { onRetry: () => void }) {
  return (
    <MessagePage title="The server cannot be reached">
      <p role="status">
        <span className="spinner" aria-hidden="true" /> The page retries every few seconds and opens when the
        server answers.
      </p>
      <button type="button" className="btn btn-quiet" onClick={onRetry}>
        Try now
      </button>
    </MessagePage>
  );
}
