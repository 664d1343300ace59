import { ApiError } from './api-error';

const unreachableDelayMs = 3_000;
const startingDelayMs = 5_000;
const longestDelayMs = 30_000;
const mostStartingAttempts = 60;

/** Waits for what comes back by itself, tries retryable failures once more, gives up on the rest. */
export function shouldRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) {
    return false;
  }
  if (error.starting || error.unreachable) {
    return failures < mostStartingAttempts;
  }
  return error.problem.retryable && error.retryAfterMs !== null && failures < 1;
}

export function retryDelay(_failures: number, error: Error): number {
  if (!(error instanceof ApiError)) {
    return startingDelayMs;
  }
  const wanted = error.retryAfterMs ?? (error.unreachable ? unreachableDelayMs : startingDelayMs);
  return Math.min(Math.max(wanted, 500), longestDelayMs);
}
