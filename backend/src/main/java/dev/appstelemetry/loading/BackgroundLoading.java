package dev.appstelemetry.loading;

import dev.appstelemetry.failure.FailureLog;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads on an executor. A failed reload is logged and keeps the previous value.
 *
 * @param name the name of the value in log messages
 * @param refreshAfter the age from which a value is reloaded when it is read
 * @param retryAfter how long a failed first load is not retried
 */
public record BackgroundLoading<T>(
    String name,
    Supplier<T> loader,
    Duration refreshAfter,
    Duration retryAfter,
    Executor executor,
    FailureLog failures)
    implements Revalidating.Loading<T> {

  @Override
  public CompletableFuture<T> start(@Nullable T previous) {
    try {
      return CompletableFuture.supplyAsync(loader, executor);
    } catch (Throwable e) {
      // A thread could not be created, or the queue is full.
      return CompletableFuture.failedFuture(e);
    }
  }

  @Override
  public Duration refreshAfter(T value) {
    return refreshAfter;
  }

  @Override
  public T afterFailure(T previous, Throwable failure) {
    failures.log("reload of " + name + "; its previous value is kept", failure);
    return previous;
  }
}
