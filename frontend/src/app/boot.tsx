import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiError } from '@/api/api-error';
import { settingsQuery } from '@/api/settings';
import { ProblemNotice } from '@/components/problem-notice';
import { MessagePage } from './message-page';
import { UnreachablePage } from './unreachable-page';

/** Shows the page when the settings are loaded. Before that, shows the loading state or the problem. */
export function Boot({ children }: { children: ReactNode }) {
  const { data, error, failureReason, refetch } = useQuery(settingsQuery);
  if (data) {
    return children;
  }
  if (error) {
    const ended = error instanceof ApiError && error.sessionEnded;
    return (
      <MessagePage title={ended ? 'Signed out' : 'The page could not start'}>
        <ProblemNotice error={error} onRetry={() => void refetch()} />
      </MessagePage>
    );
  }
  if (failureReason instanceof ApiError && failureReason.unreachable) {
    return <UnreachablePage onRetry={() => void refetch()} />;
  }
  return <div className="boot" role="status" aria-label="Loading" />;
}
