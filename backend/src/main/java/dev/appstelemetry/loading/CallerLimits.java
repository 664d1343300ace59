package dev.appstelemetry.loading;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Limits the concurrent work of one viewer, so that one script cannot block all others. Work
 * without a viewer is not limited.
 */
@Singleton
public class CallerLimits {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final CurrentCaller caller;

  /** The permits of each caller. An entry is removed when no work of its caller uses it. */
  private final LoadingCache<String, Semaphore> loads;

  private final LoadingCache<String, Semaphore> exports;

  public CallerLimits(CurrentCaller caller, LimitSettings settings) {
    this.caller = caller;
    this.loads = Caffeine.newBuilder().weakValues().build(key -> new Semaphore(settings.loads()));
    this.exports =
        Caffeine.newBuilder().weakValues().build(key -> new Semaphore(settings.exports()));
  }

  /**
   * Starts a load for the current caller.
   *
   * @throws Failure {@code TOO_MANY_REQUESTS} if the caller has too many running loads
   */
  public <T, S extends CompletionStage<T>> S load(Supplier<S> work) {
    return limited(loads, work, "queries");
  }

  /**
   * Starts an export for the current caller.
   *
   * @throws Failure {@code TOO_MANY_REQUESTS} if the caller has too many running exports
   */
  public <T, S extends CompletionStage<T>> S export(Supplier<S> work) {
    return limited(exports, work, "exports");
  }

  private <T, S extends CompletionStage<T>> S limited(
      LoadingCache<String, Semaphore> permitsByCaller, Supplier<S> work, String name) {
    Optional<String> key = caller.key();
    if (key.isEmpty()) {
      return work.get();
    }
    Semaphore permits = permitsByCaller.get(key.get());
    if (!permits.tryAcquire()) {
      throw Failure.of(
              FailureCode.TOO_MANY_REQUESTS,
              "You have too many " + name + " running.",
              "Wait until some of them have finished, then try again.",
              null)
          .retryAfter(RETRY_AFTER);
    }
    try {
      S started = work.get();
      var unused = started.whenComplete((value, failure) -> permits.release());
      return started;
    } catch (RuntimeException | Error e) {
      permits.release();
      throw e;
    }
  }
}
