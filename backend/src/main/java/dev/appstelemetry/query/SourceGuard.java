package dev.appstelemetry.query;

import java.util.function.Supplier;

/** Stands between a query and the source, and knows the source's ways to fail. */
public interface SourceGuard {

  /**
   * Runs work against the source: again where that can help, and not at all where it is hopeless.
   *
   * @param work one statement on one connection; may be run more than once
   * @throws dev.appstelemetry.failure.Failure where the work failed, whatever the reason
   */
  <T> T run(Supplier<T> work);
}
