package dev.appstelemetry.query;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * How long a caller waits for a load. The load itself goes on, and whoever asks again finds it, or
 * its outcome.
 */
@Singleton
class Patience {

  private static final Duration BUSY = Duration.ofSeconds(5);

  private final CacheSettings cache;
  private final DeadlineSettings deadlines;
  private final SourceWatch watch;
  private final ScheduledExecutorService timekeeper;

  Patience(
      CacheSettings cache,
      DeadlineSettings deadlines,
      SourceWatch watch,
      @Timekeeper ScheduledExecutorService timekeeper) {
    this.cache = cache;
    this.deadlines = deadlines;
    this.watch = watch;
    this.timekeeper = timekeeper;
  }

  /**
   * The load's outcome, or a {@link Failure} as soon as it is clear that it takes too long: because
   * the source only starts, or because the longest wait is over.
   *
   * @param started whether the load has left the queue
   */
  <T> CompletableFuture<T> waitFor(CompletableFuture<T> load, BooleanSupplier started) {
    if (load.isDone()) {
      return load;
    }
    CompletableFuture<T> answer = load.copy();
    long look = deadlines.look().toNanos();
    ScheduledFuture<?> looking =
        timekeeper.scheduleWithFixedDelay(() -> look(answer), look, look, TimeUnit.NANOSECONDS);
    ScheduledFuture<?> end =
        timekeeper.schedule(
            () -> answer.completeExceptionally(tooLong(started.getAsBoolean())),
            cache.answerWithin().toNanos(),
            TimeUnit.NANOSECONDS);
    var unused =
        answer.whenComplete(
            (value, failure) -> {
              looking.cancel(false);
              end.cancel(false);
            });
    return answer;
  }

  private void look(CompletableFuture<?> answer) {
    var unused =
        watch
            .whyNotYet()
            .thenAccept(reason -> reason.ifPresent(answer::completeExceptionally))
            .toCompletableFuture();
  }

  private static Failure tooLong(boolean started) {
    return started
        ? Failure.of(
            FailureCode.QUERY_TIMEOUT,
            "The source has not answered in time.",
            "Ask again in a while, or for a shorter window.",
            null)
        : Failure.of(
                FailureCode.TOO_MANY_QUERIES,
                "Other queries have kept the source busy for too long.",
                "Ask again in a few seconds.",
                null)
            .retryAfter(BUSY);
  }
}
