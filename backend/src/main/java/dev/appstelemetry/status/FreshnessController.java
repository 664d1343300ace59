package dev.appstelemetry.status;

import dev.appstelemetry.cache.QueryCache;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.FilterResolver;
import dev.appstelemetry.ingest.StoreReports;
import dev.appstelemetry.query.DefaultSignal;
import dev.appstelemetry.query.LogBegin;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Serves the freshness of the log and the default signal. */
@Controller("/api/v1/freshness")
@Tag(name = "status")
class FreshnessController {

  /** The page needs the signal; for the other values it requests again. */
  private static final Duration MAX_WAIT = Duration.ofSeconds(1);

  private final QueryCache cache;
  private final TableFreshness freshness;
  private final LogBegin logBegin;
  private final DefaultSignal signals;
  private final Generations generations;
  private final @Nullable StoreReports store;
  private final Clock clock;

  FreshnessController(
      QueryCache cache,
      TableFreshness freshness,
      LogBegin logBegin,
      DefaultSignal signals,
      Generations generations,
      @Nullable StoreReports store,
      Clock clock) {
    this.cache = cache;
    this.freshness = freshness;
    this.logBegin = logBegin;
    this.signals = signals;
    this.generations = generations;
    this.store = store;
    this.clock = clock;
  }

  /**
   * Returns the log's newest row, its first day and the default signal. Fails only if the default
   * signal cannot be determined.
   *
   * @param timeZone the zone of the day, an IANA name
   * @param awaitSignal whether to wait for the first copied rows if the default signal depends on
   *     them; if not, the signal can be null
   * @param fresh whether to reload values that are older than a few seconds
   */
  @Get
  @ProblemResponses
  CompletionStage<LogFreshness> freshness(
      @QueryValue(defaultValue = "UTC") @Size(max = 64) String timeZone,
      @QueryValue(defaultValue = "true") boolean awaitSignal,
      @QueryValue(defaultValue = "false") boolean fresh) {
    ZoneId zone = FilterResolver.zone(timeZone);
    Instant now = clock.instant();
    CompletableFuture<Optional<Instant>> newest =
        cache
            .answer(freshness, TableFreshness.days(now), NoOptions.NONE, fresh)
            .thenApply(answer -> Optional.ofNullable(answer.data().event()))
            .exceptionally(failure -> Optional.empty())
            .toCompletableFuture();
    CompletableFuture<Optional<Instant>> oldest = logBegin.instant();
    return signal(awaitSignal)
        .thenCompose(
            signal ->
                orEmpty(newest)
                    .thenCombine(
                        orEmpty(oldest),
                        (latest, first) ->
                            new LogFreshness(
                                latest.orElse(null),
                                first.map(at -> day(at, zone)).orElse(null),
                                signal.orElse(null),
                                copy(zone),
                                now)));
  }

  private CompletionStage<Optional<DefaultSignal.Choice>> signal(boolean await) {
    boolean withoutRows = store != null && generations.current().number() == 0;
    return withoutRows && !await
        ? CompletableFuture.completedFuture(signals.configured())
        : signals.current().thenApply(Optional::of);
  }

  private LogFreshness.@Nullable Copy copy(ZoneId zone) {
    if (store == null) {
      return null;
    }
    Generation rows = generations.current();
    StoreReports.Progress progress = store.progress();
    return new LogFreshness.Copy(
        rows.number(),
        rows.refreshing(),
        rows.completeFrom(zone).orElse(null),
        progress.loadedDays(),
        progress.historyDays());
  }

  private static LocalDate day(Instant instant, ZoneId zone) {
    return LocalDate.ofInstant(instant, zone);
  }

  private static <T> CompletableFuture<Optional<T>> orEmpty(CompletableFuture<Optional<T>> load) {
    return load.copy()
        .completeOnTimeout(Optional.empty(), MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
  }
}
