package dev.appstelemetry.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.filter.SignalSetting;
import dev.appstelemetry.loading.BackgroundLoading;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.loading.CallerTimeout;
import dev.appstelemetry.loading.LoadingFactory;
import dev.appstelemetry.loading.Revalidating;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Determines the signal of requests that do not name one: the configured signal, or the signal that
 * {@code actions_by_people.sql} finds in the log. The query runs at most once an hour. If it fails,
 * the last choice is kept; without one, requests fail.
 */
@Singleton
public class DefaultSignal {

  /** The number of days that are read, including today. */
  private static final int DAYS = 30;

  /** Why a signal is the default. */
  @Serdeable
  public enum Reason {
    /** The signal is configured. */
    @JsonProperty("configured")
    CONFIGURED,
    /** People performed actions in the last days. */
    @JsonProperty("actions-by-people")
    ACTIONS_BY_PEOPLE,
    /** People performed no actions in the last days. */
    @JsonProperty("no-actions-by-people")
    NO_ACTIONS_BY_PEOPLE
  }

  /**
   * The default signal.
   *
   * @param signal the signal
   * @param reason the reason for the choice
   * @param days the number of days of the log that determine it, including today
   */
  @Serdeable
  public record Choice(Signal signal, Reason reason, int days) {}

  private final SignalSetting setting;
  private final CallerTimeout callerTimeout;
  private final Generations generations;
  private final Clock clock;
  private final Supplier<Revalidating<Choice>> newChoice;
  private Known latest;

  /**
   * A choice.
   *
   * @param complete whether it was made from all days
   */
  private record Known(boolean complete, Revalidating<Choice> choice) {}

  DefaultSignal(
      QueryCatalog catalog,
      QueryRunner runner,
      EventSettings events,
      CacheSettings cache,
      CallerTimeout callerTimeout,
      Generations generations,
      Clock clock,
      Ticker ticker,
      @Named(LoadingFactory.LOADS) Executor executor,
      FailureLog failures) {
    QueryText text = catalog.query("status", "actions_by_people");
    this.setting = events.signal();
    this.callerTimeout = callerTimeout;
    this.generations = generations;
    this.clock = clock;
    this.newChoice =
        () ->
            new Revalidating<>(
                new BackgroundLoading<>(
                    "the default signal",
                    () -> choose(text, runner, clock.instant()),
                    cache.refreshAfter(text.name()),
                    Duration.ZERO,
                    executor,
                    failures),
                ticker);
    this.latest = new Known(false, newChoice.get());
  }

  /**
   * Returns the current default.
   *
   * @return the default; completes exceptionally with a {@code Failure} if the first load failed or
   *     takes longer than the caller's timeout. The load continues in that case.
   */
  public CompletionStage<Choice> current() {
    Optional<Choice> configured = configured();
    return configured.isPresent()
        ? CompletableFuture.completedFuture(configured.get())
        : callerTimeout
            .await(generations.read(), () -> true)
            .thenCompose(rows -> callerTimeout.await(choice(rows).read().value(), () -> true));
  }

  /** Returns the default if it is configured, so that it does not depend on rows. */
  public Optional<Choice> configured() {
    return Optional.ofNullable(setting.signal())
        .map(signal -> new Choice(signal, Reason.CONFIGURED, DAYS));
  }

  /** A choice from some of the days is made again when all of them are copied. */
  private synchronized Revalidating<Choice> choice(Generation rows) {
    Instant days = clock.instant().minus(DAYS, ChronoUnit.DAYS);
    boolean complete = rows.historyFrom() == null || rows.historyFrom().isBefore(days);
    if (latest.complete() != complete) {
      latest = new Known(complete, newChoice.get());
    }
    return latest.choice();
  }

  /**
   * Returns the signal of a request.
   *
   * @param requested the requested signal, or null for the default
   * @return the signal; completes exceptionally like {@link #current}
   */
  public CompletionStage<Signal> orDefault(@Nullable Signal requested) {
    return requested == null
        ? current().thenApply(Choice::signal)
        : CompletableFuture.completedFuture(requested);
  }

  private static Choice choose(QueryText text, QueryRunner runner, Instant now) {
    Filters days = Filters.ofLastDays(DAYS, Signal.ACTION, now);
    Row row = runner.run(text, days, now, Row.class).get(0);
    return row.latestEvent() == null
        ? new Choice(Signal.SIGN_IN, Reason.NO_ACTIONS_BY_PEOPLE, DAYS)
        : new Choice(Signal.ACTION, Reason.ACTIONS_BY_PEOPLE, DAYS);
  }

  /** The row of the query. */
  @Introspected
  record Row(@Nullable Long latestEvent) {}
}
