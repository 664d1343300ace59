import { ApiError } from './api-error';

const unreachableDelayMs = 3_000;
const startingDelayMs = 5_000;
const maxDelayMs = 30_000;
const maxStartingAttempts = 60;

/**
 * Retries up to 60 times while the server or the warehouse is starting. Retries another retryable failure once, if it
 * has a delay.
 */
export function shouldRetry(failures: number, error: Error): boolean {
  if (!(error instanceof ApiError)) {
    return false;
  }
  if (error.starting || error.unreachable) {
    return failures < maxStartingAttempts;
  }
  return error.problem.retryable && error.retryAfterMs !== null && failures < 1;
}

export function retryDelay(_failures: number, error: Error): number {
  if (!(error instanceof ApiError)) {
    return startingDelayMs;
  }
  const delayMs = error.retryAfterMs ?? (error.unreachable ? unreachableDelayMs : startingDelayMs);
  return Math.min(Math.max(delayMs, 500), maxDelayMs);
}
