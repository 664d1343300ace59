import type { UseQueryResult } from '@tanstack/react-query';
import startingIcon from 'bootstrap-icons/icons/hourglass-split.svg';
import emptyIcon from 'bootstrap-icons/icons/inbox.svg';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/api-error';
import type { Answer } from '@/api/types';
import { CaveatNote } from './caveat-note';
import { Icon } from './icon';
import { ProblemNotice } from './problem-notice';
import { StaleNote } from './stale-note';

interface QueryStatesProps<T> {
  query: UseQueryResult<Answer<T>>;
  isEmpty: (data: T) => boolean;
  /** What holds the place while the first answer is on its way. */
  skeleton: ReactNode;
  onRetry: () => void;
  children: (answer: Answer<T>) => ReactNode;
}

/** Loading, waiting, error, empty and stale, told apart once for all panels. */
export function QueryStates<T>({ query, isEmpty, skeleton, onRetry, children }: QueryStatesProps<T>) {
  const { data: answer, error, failureReason } = query;
  if (!answer) {
    if (error) {
      return <ProblemNotice error={error} onRetry={onRetry} />;
    }
    return failureReason ? <WaitingNotice reason={failureReason} /> : skeleton;
  }
  return (
    <>
      <StaleNote meta={answer.meta} error={error ?? failureReason} />
      <CaveatNote caveat={answer.meta.caveat} />
      {isEmpty(answer.data) ? <EmptyNotice /> : children(answer)}
    </>
  );
}

function WaitingNotice({ reason }: { reason: Error }) {
  const problem = reason instanceof ApiError ? reason.problem : null;
  return (
    <div className="notice">
      <Icon src={startingIcon} className="notice-icon" />
      <p className="notice-title">{problem?.detail ?? 'Waiting for the server.'}</p>
      <p>The panel fills by itself as soon as the data is there.</p>
      {problem && (
        <p className="notice-code">
          <code>{problem.code}</code>
        </p>
      )}
    </div>
  );
}

function EmptyNotice() {
  return (
    <div className="notice">
      <Icon src={emptyIcon} className="notice-icon" />
      <p className="notice-title">Nothing happened here</p>
      <p>No events in this range under these filters. Try a longer range or fewer filters.</p>
    </div>
  );
}
