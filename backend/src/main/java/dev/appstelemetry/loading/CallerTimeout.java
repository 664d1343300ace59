package dev.appstelemetry.loading;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Limits how long a caller waits for a load. The load continues, and the next caller gets its
 * result.
 */
@Singleton
public class CallerTimeout {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final CacheSettings cache;
  private final DeadlineSettings deadlines;
  private final StartupWatch watch;
  private final ScheduledExecutorService scheduler;
  private final Executor answers;

  public CallerTimeout(
      CacheSettings cache,
      DeadlineSettings deadlines,
      StartupWatch watch,
      @Named(LoadingFactory.TIMER) ScheduledExecutorService scheduler,
      @Named(TaskExecutors.IO) Executor answers) {
    this.cache = cache;
    this.deadlines = deadlines;
    this.watch = watch;
    this.scheduler = scheduler;
    this.answers = answers;
  }

  /**
   * Returns the result of a load. Completes exceptionally with a {@link Failure} if the source is
   * starting or the load takes longer than the caller's timeout.
   *
   * @param started returns whether the load has left the queue
   */
  public <T> CompletableFuture<T> await(CompletableFuture<T> load, BooleanSupplier started) {
    if (load.isDone()) {
      return load;
    }
    CompletableFuture<T> answer = load.copy();
    long interval = deadlines.look().toNanos();
    ScheduledFuture<?> probes =
        scheduler.scheduleWithFixedDelay(
            () -> failIfStarting(answer), interval, interval, TimeUnit.NANOSECONDS);
    ScheduledFuture<?> end =
        scheduler.schedule(
            () -> fail(answer, timeout(started.getAsBoolean())),
            cache.answerWithin().toNanos(),
            TimeUnit.NANOSECONDS);
    var unused =
        answer.whenComplete(
            (value, failure) -> {
              probes.cancel(false);
              end.cancel(false);
            });
    return answer;
  }

  private void failIfStarting(CompletableFuture<?> answer) {
    var unused =
        watch
            .startupProblem()
            .thenAccept(reason -> reason.ifPresent(failure -> fail(answer, failure)))
            .toCompletableFuture();
  }

  /** Completes on another thread, because continuations map and encode the answer. */
  private void fail(CompletableFuture<?> answer, Failure failure) {
    answers.execute(() -> answer.completeExceptionally(failure));
  }

  private static Failure timeout(boolean started) {
    return started
        ? Failure.of(
            FailureCode.QUERY_TIMEOUT,
            "The source has not answered in time.",
            "Try again later, or choose a shorter window.",
            null)
        : Failure.of(
                FailureCode.TOO_MANY_QUERIES,
                "The query waited too long for other queries to finish.",
                "Try again in a few seconds.",
                null)
            .retryAfter(RETRY_AFTER);
  }
}
