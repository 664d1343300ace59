package dev.appstelemetry.loading;

import dev.appstelemetry.failure.Failure;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/** Reports whether the source is still starting. */
public interface StartupWatch {

  /**
   * Returns why the source cannot answer yet. The call does not start the source and does not
   * block.
   *
   * @return empty if the source is not starting; never completes exceptionally
   */
  CompletionStage<Optional<Failure>> startupProblem();
}
