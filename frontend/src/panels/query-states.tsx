import type { UseQueryResult } from '@tanstack/react-query';
import startingIcon from 'bootstrap-icons/icons/hourglass-split.svg';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/api-error';
import type { Answer, Meta } from '@/api/types';
import { Icon } from '@/components/icon';
import { ProblemNotice } from '@/components/problem-notice';
import { CaveatNote } from './caveat-note';
import { EmptyNotice } from './empty-notice';
import type { OwnFilter } from './notice-actions';
import { StaleNote } from './stale-note';
import { WaitNote } from './wait-note';

interface QueryStatesProps<T> {
  query: UseQueryResult<Answer<T>>;
  isEmpty: (data: T, meta: Meta) => boolean;
  /** Shown while the first answer loads. */
  skeleton: ReactNode;
  onRetry: () => void;
  /** The panel's own filter, if one is active. */
  ownFilter?: OwnFilter | undefined;
  children: (answer: Answer<T>) => ReactNode;
}

/** Renders the states of a query: loading, waiting, error, empty and stale. */
export function QueryStates<T>({
  query,
  isEmpty,
  skeleton,
  onRetry,
  ownFilter,
  children,
}: QueryStatesProps<T>) {
  const { data: answer, error, failureReason, isFetching } = query;
  const content = () => {
    if (answer) {
      return isEmpty(answer.data, answer.meta) ? (
        <EmptyNotice meta={answer.meta} ownFilter={ownFilter} />
      ) : (
        children(answer)
      );
    }
    if (error) {
      return <ProblemNotice error={error} onRetry={onRetry} />;
    }
    return failureReason ? <WaitingNotice reason={failureReason} /> : skeleton;
  };
  // Skeleton and answer are at the same position, so that shared elements stay mounted and keep the focus.
  return (
    <>
      {answer && <StaleNote meta={answer.meta} error={error ?? failureReason} />}
      {answer && <CaveatNote caveat={answer.meta.caveat} />}
      {content()}
      {!answer && !error && !failureReason && isFetching && <WaitNote />}
    </>
  );
}

function WaitingNotice({ reason }: { reason: Error }) {
  const problem = reason instanceof ApiError ? reason.problem : null;
  return (
    <div className="notice">
      <Icon src={startingIcon} className="notice-icon" />
      <p className="notice-title">{problem?.detail ?? 'Waiting for the server.'}</p>
      <p>The panel loads when the data is available.</p>
      {problem && (
        <p className="notice-code">
          <code>{problem.code}</code>
        </p>
      )}
    </div>
  );
}
