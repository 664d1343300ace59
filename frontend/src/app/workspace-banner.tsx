import warningIcon from 'bootstrap-icons/icons/exclamation-triangle.svg';
import { ApiError } from '@/api/api-error';
import { type ShownQueries, useShownQueries } from '@/api/shown-queries';
import type { Problem } from '@/api/types';
import { Icon } from '@/components/icon';

/** The problem of the first query that failed because the id of the own workspace is unknown, or null. */
function workspaceProblem({ all }: ShownQueries): Problem | null {
  const errors = all.map(({ state }) => state.error).filter((error) => error instanceof ApiError);
  return errors.find(({ problem }) => problem.code === 'WORKSPACE_UNKNOWN')?.problem ?? null;
}

/** Shown if no data is available because the id of the own workspace is unknown. */
export function WorkspaceBanner() {
  const problem = useShownQueries(workspaceProblem);
  if (!problem) {
    return null;
  }
  return (
    <div className="banner" role="alert">
      <Icon src={warningIcon} /> <strong>No data is shown.</strong> {problem.detail} {problem.action}
    </div>
  );
}
