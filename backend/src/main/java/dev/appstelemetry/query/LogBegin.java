package dev.appstelemetry.query;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.loading.BackgroundLoading;
import dev.appstelemetry.loading.Revalidating;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the first day of the log with {@code log_begin.sql}, once for each generation of copied
 * rows; otherwise at most once a day. It does not use the executor of loads, because loads wait for
 * it.
 */
@Singleton
public class LogBegin {

  private static final Duration REFRESH_AFTER = Duration.ofDays(1);
  private static final Duration RETRY_AFTER = Duration.ofMinutes(5);
  private static final Duration MAX_WAIT = Duration.ofSeconds(10);

  /** The begin of the log in a generation. */
  private record Begin(long generation, Revalidating<Optional<Instant>> value) {}

  private final Generations generations;
  private final Supplier<Revalidating<Optional<Instant>>> newValue;
  private Begin latest;

  @Inject
  LogBegin(
      QueryCatalog catalog,
      QueryRunner runner,
      Generations generations,
      Clock clock,
      Ticker ticker,
      @Named(TaskExecutors.IO) ExecutorService executor,
      FailureLog failures) {
    this(
        generations,
        catalog.query("status", "log_begin"),
        runner,
        clock,
        ticker,
        executor,
        failures);
  }

  private LogBegin(
      Generations generations,
      QueryText text,
      QueryRunner runner,
      Clock clock,
      Ticker ticker,
      ExecutorService executor,
      FailureLog failures) {
    this(
        generations,
        () ->
            new Revalidating<>(
                new BackgroundLoading<>(
                    "the first day of the log",
                    () -> load(text, runner, clock.instant()),
                    REFRESH_AFTER,
                    RETRY_AFTER,
                    executor,
                    failures),
                ticker));
  }

  LogBegin(Generations generations, Supplier<Revalidating<Optional<Instant>>> newValue) {
    this.generations = generations;
    this.newValue = newValue;
    this.latest = new Begin(generations.current().number(), newValue.get());
  }

  /** Returns the time of the log's oldest row, or empty if there is none or it is not known. */
  public CompletableFuture<Optional<Instant>> instant() {
    return of(generations.current().number())
        .read()
        .value()
        .exceptionally(failed -> Optional.empty());
  }

  private synchronized Revalidating<Optional<Instant>> of(long generation) {
    if (latest.generation() != generation) {
      latest = new Begin(generation, newValue.get());
    }
    return latest.value();
  }

  /**
   * Returns the first day of which rows are known: of the log, or of the part that is copied while
   * older rows are still missing. Waits for up to 10 seconds for the first load.
   *
   * @return the day, or null if the log is empty or the day is not known
   */
  @Nullable
  public LocalDate day(ZoneId zone) {
    Generation rows = generations.current();
    if (rows.historyFrom() != null) {
      return rows.completeFrom(zone).orElse(null);
    }
    return instant()
        .completeOnTimeout(Optional.empty(), MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)
        .join()
        .map(first -> LocalDate.ofInstant(first, zone))
        .orElse(null);
  }

  private static Optional<Instant> load(QueryText text, QueryRunner runner, Instant now) {
    Filters today = Filters.ofLastDays(1, Signal.ACTION, now);
    return runner.run(text, today, now, Row.class).stream()
        .map(Row::firstEvent)
        .flatMap(micros -> Optional.ofNullable(micros).stream())
        .map(Micros::toInstant)
        .findFirst();
  }

  /** The row of the query. */
  @Introspected
  record Row(@Nullable Long firstEvent) {}
}
