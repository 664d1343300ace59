package dev.appstelemetry.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.cache.AnswerLoader.CacheEntry;
import dev.appstelemetry.failure.Causes;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.loading.CallerTimeout;
import dev.appstelemetry.loading.Revalidating;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Generations;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Caches answers. Each is a {@link Revalidating} value: equal requests share one load, an old
 * answer is returned while one refresh runs, and a failed refresh keeps the previous answer, marked
 * stale. A failed first load is not cached.
 */
@Singleton
public class QueryCache {

  private final Cache<AnswerLoader.Key, CachedAnswer> entries;
  private final AnswerLoader loader;
  private final Generations generations;
  private final Clock clock;
  private final CacheSettings settings;
  private final Ticker ticker;
  private final CallerTimeout callerTimeout;
  private final FailureLog failures;
  private final Counter staleAnswers;

  /** The running loads that bypass the cache. */
  private final Map<AnswerLoader.Key, CompletableFuture<CacheEntry>> once =
      new ConcurrentHashMap<>();

  QueryCache(
      CacheSettings settings,
      AnswerLoader loader,
      Generations generations,
      Clock clock,
      Ticker ticker,
      CallerTimeout callerTimeout,
      FailureLog failures,
      MeterRegistry meters) {
    this.settings = settings;
    this.ticker = ticker;
    this.loader = loader;
    this.generations = generations;
    this.clock = clock;
    this.callerTimeout = callerTimeout;
    this.failures = failures;
    this.entries =
        Caffeine.newBuilder()
            .maximumWeight(settings.maximumEntries())
            // A load in progress takes no place, and is not evicted.
            .weigher((AnswerLoader.Key key, CachedAnswer answer) -> answer.loaded ? 1 : 0)
            .expireAfterAccess(settings.keepFor())
            .ticker(ticker)
            .recordStats()
            .build();
    CaffeineCacheMetrics.monitor(meters, entries, "answers");
    this.staleAnswers =
        Counter.builder("telemetry.answers.stale")
            .description("Reloads that failed, so that the previous answer was kept")
            .register(meters);
  }

  /**
   * Returns an answer from the cache, or loads it.
   *
   * @param fresh whether to wait for a newer answer if the cached one is older than {@code
   *     freshWithin}
   * @return the answer; completes exceptionally with a {@code Failure} or its cause if there is no
   *     answer, or none within the caller's timeout. The load continues in that case.
   */
  public <O, T> CompletionStage<Answer<T>> answer(
      CachedQuery<O, T> query, Filters filters, O options, boolean fresh) {
    return generation(query, fresh)
        .thenCompose(rows -> answer(query, filters, options, fresh, rows));
  }

  /** Returns whether {@link #answer} would return an answer of the current rows without waiting. */
  public <O, T> boolean holds(CachedQuery<O, T> query, Filters filters, O options) {
    Generation rows = query.readsSource() ? Generation.LIVE : generations.current();
    CachedAnswer cached = entries.getIfPresent(key(query, filters, options, rows));
    return cached != null && cached.versions.peek() != null;
  }

  /** Waits for newer rows no longer than for an answer. */
  private CompletionStage<Generation> generation(CachedQuery<?, ?> query, boolean fresh) {
    if (query.readsSource()) {
      return CompletableFuture.completedFuture(Generation.LIVE);
    }
    CompletableFuture<Generation> generation =
        callerTimeout.await(
            fresh ? generations.readFresh(settings.freshWithin()) : generations.read(), () -> true);
    return generations.current().number() == 0
        ? generation
        : generation.exceptionally(timeout -> generations.current());
  }

  private <O, T> CompletionStage<Answer<T>> answer(
      CachedQuery<O, T> query, Filters filters, O options, boolean fresh, Generation rows) {
    AnswerLoader.Key key = key(query, filters, options, rows);
    CachedAnswer cached = entries.get(key, CachedAnswer::new);
    CompletionStage<Answer<T>> answer = cachedAnswer(key, cached, fresh && !rows.copied());
    return rows.copied() ? answer.thenApply(loaded -> cached.shown(loaded, rows)) : answer;
  }

  private AnswerLoader.Key key(
      CachedQuery<?, ?> query, Filters filters, Object options, Generation rows) {
    return new AnswerLoader.Key(
        query, filters, options, rows.number(), filters.window().today(clock.instant()));
  }

  private <T> CompletionStage<Answer<T>> cachedAnswer(
      AnswerLoader.Key key, CachedAnswer cached, boolean fresh) {
    Revalidating.Reading<CacheEntry> reading;
    try {
      reading = fresh ? cached.versions.readFresh(settings.freshWithin()) : cached.versions.read();
    } catch (Failure refused) {
      // Nothing was loaded. Without a weight, the entry would never be evicted.
      entries.asMap().remove(key, cached);
      return CompletableFuture.failedFuture(refused);
    }
    CacheEntry previous = reading.previous();
    if (previous != null && reading.value().isDone()) {
      Answer<T> answer = answerOf(previous);
      return CompletableFuture.completedFuture(
          reading.loadingFor() == null ? answer : answer.whileRefreshing());
    }
    CompletionStage<Answer<T>> loaded =
        callerTimeout
            .await(reading.value(), () -> loader.runs(key))
            .thenApply(QueryCache::answerOf);
    return previous == null
        ? loaded
        : loaded.exceptionally(timeout -> QueryCache.<T>answerOf(previous).whileRefreshing());
  }

  /**
   * Loads an answer without caching it. Used for large answers that are requested once. Concurrent
   * equal requests share one load.
   *
   * @return the answer; completes exceptionally like {@link #answer}
   */
  public <O, T> CompletionStage<Answer<T>> once(
      CachedQuery<O, T> query, Filters filters, O options) {
    return generation(query, false)
        .thenCompose(rows -> once(key(query, filters, options, rows), rows));
  }

  private <T> CompletionStage<Answer<T>> once(AnswerLoader.Key key, Generation rows) {
    CompletableFuture<CacheEntry> load;
    try {
      load = once.computeIfAbsent(key, loader::start);
    } catch (Failure refused) {
      return CompletableFuture.failedFuture(refused);
    }
    var unused = load.whenComplete((answer, failure) -> once.remove(key, load));
    return callerTimeout
        .await(load, () -> loader.runs(key))
        .thenApply(QueryCache::<T>answerOf)
        .thenApply(answer -> rows.copied() ? answer.of(rows) : answer);
  }

  /** Returns statistics of the cached answers by query, ordered by name. */
  public List<CacheStatistics> statistics() {
    Map<String, CacheStatistics> byQuery = new TreeMap<>();
    entries
        .asMap()
        .forEach(
            (key, value) -> {
              CacheEntry entry = value.versions.peek();
              if (entry != null) {
                String query = key.query().text().name();
                Instant asOf = entry.answer().meta().asOf();
                long refreshAfter = settings.refreshAfter(query).toSeconds();
                byQuery.merge(
                    query,
                    new CacheStatistics(query, refreshAfter, 1, asOf, asOf),
                    CacheStatistics::and);
              }
            });
    return List.copyOf(byQuery.values());
  }

  /** Returns the number of cached answers, after evictions. */
  long size() {
    entries.cleanUp();
    return entries.estimatedSize();
  }

  /** The cast is safe: the answer was made by the query of the key. */
  @SuppressWarnings("unchecked")
  private static <T> Answer<T> answerOf(CacheEntry entry) {
    return (Answer<T>) entry.answer();
  }

  /** An answer as it was returned for a state of the copied rows. */
  private record Shown(Answer<?> loaded, Generation rows, Answer<?> answer) {}

  /** The answer of one key, and how it is loaded. */
  private final class CachedAnswer implements Revalidating.Loading<CacheEntry> {

    private final AnswerLoader.Key key;
    private final Revalidating<CacheEntry> versions = new Revalidating<>(this, ticker);
    private volatile boolean loaded;
    private volatile @Nullable Shown shown;

    CachedAnswer(AnswerLoader.Key key) {
      this.key = key;
    }

    /**
     * Returns an answer with the state of the copied rows. Equal ones are one object, because its
     * encoded form is cached.
     */
    @SuppressWarnings({"unchecked", "ReferenceEquality"}) // All answers of a key have one type.
    <T> Answer<T> shown(Answer<T> answer, Generation rows) {
      Shown last = shown;
      if (last == null || last.loaded != answer || !last.rows.equals(rows)) {
        last = new Shown(answer, rows, answer.of(rows));
        shown = last;
      }
      return (Answer<T>) last.answer;
    }

    @Override
    public CompletableFuture<CacheEntry> start(@Nullable CacheEntry previous) {
      CompletableFuture<CacheEntry> load = loader.start(key);
      if (previous == null) {
        var unused = load.whenComplete((answer, failure) -> endFirstLoad(failure));
      }
      return load;
    }

    /** A failure is not cached. An answer is put again, which weighs it. */
    private void endFirstLoad(@Nullable Throwable failure) {
      if (failure == null) {
        loaded = true;
        entries.put(key, this);
      } else {
        entries.invalidate(key);
      }
    }

    /** An incomplete answer is refreshed at the default age or earlier. */
    @Override
    public Duration refreshAfter(CacheEntry entry) {
      if (entry.answer().meta().stale()) {
        return settings.retryAfter();
      }
      Duration own = settings.refreshAfter(key.query().text().name());
      return !entry.incomplete() || own.compareTo(settings.refreshAfter()) < 0
          ? own
          : settings.refreshAfter();
    }

    @Override
    public CacheEntry afterFailure(CacheEntry previous, Throwable failure) {
      failures.log("refresh of " + key.query().text().name(), failure);
      staleAnswers.increment();
      String reason =
          Causes.find(failure, Failure.class)
              .map(Failure::detail)
              .orElse(FailureCode.INTERNAL_ERROR.title() + ".");
      return new CacheEntry(previous.answer().markedStale(reason), previous.incomplete());
    }
  }
}
