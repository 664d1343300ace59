package dev.appstelemetry.query;

import dev.appstelemetry.failure.Failure;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** What can be learnt of the source while somebody waits for it. */
public interface SourceWatch {

  /**
   * Why the source does not answer yet, though it will. Asking neither wakes it nor blocks.
   *
   * @return nothing where the source is at work; never completes exceptionally
   */
  CompletionStage<Optional<Failure>> whyNotYet();
}
