package dev.appstelemetry.cache;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.loading.CallerLimits;
import dev.appstelemetry.loading.LoadingFactory;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.LogBegin;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.store.Generations;
import dev.appstelemetry.store.Source;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads answers on the bounded executor. */
@Singleton
final class AnswerLoader {

  /**
   * The key of an answer. Equal keys have equal answers.
   *
   * @param generation the number of the rows' generation
   * @param today the current day in the zone of the filters
   */
  record Key(
      CachedQuery<?, ?> query, Filters filters, Object options, long generation, LocalDate today) {}

  /**
   * A loaded answer.
   *
   * @param incomplete whether the inventory was missing, so that a reload may return more
   */
  record CacheEntry(Answer<?> answer, boolean incomplete) {}

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final Source source;
  private final AppNames apps;
  private final Generations generations;
  private final Workspaces workspaces;
  private final Clock clock;
  private final LogBegin logBegin;
  private final Executor executor;
  private final CallerLimits limits;

  /** The number of running loads by key. Two can run at once: one of them bypasses the cache. */
  private final Map<Key, Integer> running = new ConcurrentHashMap<>();

  AnswerLoader(
      Source source,
      AppNames apps,
      Generations generations,
      Workspaces workspaces,
      Clock clock,
      LogBegin logBegin,
      @Named(LoadingFactory.LOADS) Executor executor,
      CallerLimits limits) {
    this.source = source;
    this.apps = apps;
    this.generations = generations;
    this.workspaces = workspaces;
    this.clock = clock;
    this.logBegin = logBegin;
    this.executor = executor;
    this.limits = limits;
  }

  /**
   * Starts to load an answer.
   *
   * @throws Failure {@code TOO_MANY_REQUESTS} if the caller has too many running loads
   */
  CompletableFuture<CacheEntry> start(Key key) {
    return limits.load(() -> enqueue(key));
  }

  private CompletableFuture<CacheEntry> enqueue(Key key) {
    try {
      return CompletableFuture.supplyAsync(
          PropagatedContext.wrapCurrent((Supplier<CacheEntry>) () -> load(key)), executor);
    } catch (RejectedExecutionException e) {
      return CompletableFuture.failedFuture(
          Failure.of(
                  FailureCode.TOO_MANY_QUERIES,
                  "Too many queries are waiting.",
                  "Try again in a few seconds.",
                  e)
              .retryAfter(Duration.ofSeconds(5)));
    } catch (Throwable e) {
      // A thread could not be created.
      return CompletableFuture.failedFuture(e);
    }
  }

  /** Returns whether a load of the key is running, and not only queued. */
  boolean runs(Key key) {
    return running.containsKey(key);
  }

  private CacheEntry load(Key key) {
    running.merge(key, 1, Integer::sum);
    try {
      return load(key.query(), key.filters(), key.options());
    } finally {
      running.computeIfPresent(key, (any, loads) -> loads == 1 ? null : loads - 1);
    }
  }

  /** The cast is safe: a key holds a query and options of that query's type. */
  @SuppressWarnings("unchecked")
  private <O, T> CacheEntry load(CachedQuery<O, T> query, Filters filters, Object options) {
    // Read before the rows: if they change meanwhile, the answer is requested again.
    long generation = query.readsSource() ? 0 : generations.current().number();
    Instant now = clock.instant();
    String problem = filters.signal().countsSignIns() ? missingApps() : null;
    QueryResult<T> loaded = query.load(filters, (O) options, now);
    if (!query.readsSource() && !generations.hold(generation)) {
      throw Failure.of(
              FailureCode.STORE_UNAVAILABLE,
              "The copied rows were dropped and are copied again.",
              "Try again in a minute.",
              null)
          .retryAfter(RETRY_AFTER);
    }
    Window window = filters.window();
    Meta meta =
        new Meta(
            window.from(),
            window.to(),
            window.zone().getId(),
            filters.signal(),
            logBegin.day(window.zone()),
            problem == null ? missingSignIns(filters) : problem,
            now.truncatedTo(ChronoUnit.MICROS),
            loaded.latestEvent(),
            source,
            false,
            false,
            null,
            null,
            generation);
    return new CacheEntry(new Answer<>(loaded.data(), meta), problem != null);
  }

  /** Returns why sign-ins to some apps are missing, or null if none are. */
  private @Nullable String missingApps() {
    AppNames.Names names = apps.current();
    if (names.unavailable()) {
      return names.problem() + " Sign-ins are not counted, because their apps are not known.";
    }
    return names.problem() == null && !generations.holdSignInsOf(names.byId().keySet())
        ? "The sign-ins to some apps are still being copied."
        : names.problem();
  }

  private @Nullable String missingSignIns(Filters filters) {
    return filters.signal().countsSignIns()
        ? workspaces
            .known()
            .flatMap(scope -> scope.missingSignIns(filters.workspaces()))
            .orElse(null)
        : null;
  }
}
