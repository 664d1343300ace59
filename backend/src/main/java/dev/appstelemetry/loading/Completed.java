package dev.appstelemetry.loading;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Reads results that are available without waiting. */
public final class Completed {

  private Completed() {}

  /** Returns the result of a stage, or empty if it is not complete or has failed. */
  public static <T> Optional<T> now(CompletionStage<T> stage) {
    CompletableFuture<T> result = stage.toCompletableFuture();
    return result.isDone() && !result.isCompletedExceptionally()
        ? Optional.of(result.join())
        : Optional.empty();
  }
}
