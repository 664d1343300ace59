package dev.appstelemetry.databricks.faults;

import dev.appstelemetry.failure.Failure;

/**
 * A classified fault.
 *
 * @param failure the failure, worded for a viewer
 * @param advice whether and how to retry
 */
public record ClassifiedFault(Failure failure, RetryAdvice advice) {

  /** Whether and how to retry. */
  enum RetryAdvice {
    /** Do not retry. */
    NONE,
    /** Retry after a delay. */
    RETRY,
    /** Retry once on a new connection: the session no longer exists. */
    NEW_SESSION,
    /** Retry once on a new connection with a new token: the old token was refused. */
    NEW_TOKEN
  }

  static ClassifiedFault withoutRetry(Failure failure) {
    return new ClassifiedFault(failure, RetryAdvice.NONE);
  }
}
