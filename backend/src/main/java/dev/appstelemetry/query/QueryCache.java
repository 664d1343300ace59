package dev.appstelemetry.query;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps answers, so that however many look, the source is asked once.
 *
 * <ul>
 *   <li>Callers that ask for the same thing share one load.
 *   <li>Past its refresh age an answer is still given at once, while one refresh runs; nobody
 *       asking, nothing runs.
 *   <li>A failed refresh keeps the old figures, marked stale with the reason; it is tried again
 *       after a while. A failed first load is kept nowhere.
 *   <li>Ages run on a ticker of their own: the business clock may be fixed.
 * </ul>
 */
@Singleton
public class QueryCache {

  private static final Logger LOG = LoggerFactory.getLogger(QueryCache.class);

  private record Key(CachedQuery<?, ?> query, String hash, Filters filters, Object options) {}

  /**
   * @param loadedAt ticker reading at the start of the load that made the answer
   * @param attemptedAt ticker reading at the start of the last load, failed ones included
   */
  private record Entry(Answer<?> answer, long loadedAt, long attemptedAt) {}

  private final AsyncLoadingCache<Key, Entry> entries;
  private final Loader loader;
  private final CacheSettings settings;
  private final Source source;
  private final AppNames apps;
  private final Clock clock;
  private final Ticker ticker;
  private final Patience patience;

  /** The refreshes that are under way. */
  private final Map<Key, CompletableFuture<Entry>> refreshes = new ConcurrentHashMap<>();

  /** The keys whose loads have left the queue. */
  private final Set<Key> running = ConcurrentHashMap.newKeySet();

  QueryCache(
      CacheSettings settings,
      Source source,
      AppNames apps,
      Clock clock,
      Ticker ticker,
      @LoadExecutor Executor executor,
      Patience patience,
      MeterRegistry meters) {
    this.settings = settings;
    this.source = source;
    this.apps = apps;
    this.clock = clock;
    this.ticker = ticker;
    this.loader = new Loader(executor);
    this.patience = patience;
    this.entries =
        Caffeine.newBuilder()
            .maximumSize(settings.maximumEntries())
            .expireAfterAccess(settings.keepFor())
            .ticker(ticker)
            .recordStats()
            .buildAsync(loader);
    CaffeineCacheMetrics.monitor(meters, entries, "answers");
  }

  /**
   * Answers from the cache, or from the source where the cache has nothing.
   *
   * @param fresh whether an answer older than {@code freshWithin} is worth waiting for a newer one
   * @return the answer; completes exceptionally with a {@code Failure} or the defect behind it
   *     where there are no figures at all, or none within a caller's patience: the load goes on
   *     then
   */
  public <O, T> CompletionStage<Answer<T>> answer(
      CachedQuery<O, T> query, Filters filters, O options, boolean fresh) {
    Key key = new Key(query, query.text().hash(), filters, options);
    CompletableFuture<Entry> future = entries.get(key);
    if (!future.isDone() || future.isCompletedExceptionally()) {
      return patience.waitFor(future, () -> running.contains(key)).thenApply(QueryCache::answerOf);
    }
    Entry entry = future.join();
    if (fresh && since(entry.attemptedAt()).compareTo(settings.freshWithin()) > 0) {
      return patience
          .waitFor(refresh(key, entry), () -> running.contains(key))
          .handle(
              (newer, outOfPatience) ->
                  outOfPatience == null
                      ? answerOf(newer)
                      : QueryCache.<T>answerOf(entry).whileRefreshing());
    }
    if (dueForRefresh(query, entry)) {
      var unused = refresh(key, entry);
    }
    boolean refreshing = refreshes.containsKey(key);
    Answer<T> answer = answerOf(entry);
    return CompletableFuture.completedFuture(refreshing ? answer.whileRefreshing() : answer);
  }

  /**
   * Answers from the source, past the cache: for what is asked once and large.
   *
   * @return the answer; completes exceptionally as that of {@link #answer}
   */
  public <O, T> CompletionStage<Answer<T>> once(
      CachedQuery<O, T> query, Filters filters, O options) {
    Key key = new Key(query, query.text().hash(), filters, options);
    return patience
        .waitFor(loader.asyncLoad(key), () -> running.contains(key))
        .thenApply(QueryCache::answerOf);
  }

  /**
   * The answers that are kept for one query.
   *
   * @param query its name
   * @param refreshAfterSeconds the age from which an answer is refreshed when somebody asks for it
   * @param answers how many there are
   * @param oldest when the oldest of them was loaded
   * @param newest when the newest of them was loaded
   */
  @Serdeable
  public record Kept(
      String query, long refreshAfterSeconds, int answers, Instant oldest, Instant newest) {

    private Kept and(Kept other) {
      return new Kept(
          query,
          refreshAfterSeconds,
          answers + other.answers,
          oldest.isBefore(other.oldest) ? oldest : other.oldest,
          newest.isAfter(other.newest) ? newest : other.newest);
    }
  }

  /** The answers that are kept, by query, in the order of the queries' names. */
  public List<Kept> kept() {
    Map<String, Kept> byQuery = new TreeMap<>();
    entries
        .synchronous()
        .asMap()
        .forEach(
            (key, entry) -> {
              String query = key.query().text().name();
              Instant asOf = entry.answer().meta().asOf();
              long refreshAfter = settings.refreshAfter(query).toSeconds();
              byQuery.merge(query, new Kept(query, refreshAfter, 1, asOf, asOf), Kept::and);
            });
    return List.copyOf(byQuery.values());
  }

  /** How many answers are kept, once those too many are gone. */
  long size() {
    entries.synchronous().cleanUp();
    return entries.synchronous().estimatedSize();
  }

  /**
   * One refresh a key, however many want one. Caffeine's own begins another for who asks between
   * the end of a load and the moment when its value is in place.
   *
   * @param seen what the caller found old
   */
  private CompletableFuture<Entry> refresh(Key key, Entry seen) {
    CompletableFuture<Entry> mine = new CompletableFuture<>();
    CompletableFuture<Entry> other = refreshes.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    Entry current = entries.synchronous().getIfPresent(key);
    if (current != null && current.attemptedAt() - seen.attemptedAt() > 0) {
      refreshes.remove(key);
      mine.complete(current);
      return mine;
    }
    var unused =
        loader
            .reload(key, seen)
            .thenAccept(
                entry -> {
                  entries.put(key, CompletableFuture.completedFuture(entry));
                  refreshes.remove(key);
                  mine.complete(entry);
                });
    return mine;
  }

  private boolean dueForRefresh(CachedQuery<?, ?> query, Entry entry) {
    Meta meta = entry.answer().meta();
    return meta.stale()
        ? since(entry.attemptedAt()).compareTo(settings.retryAfter()) >= 0
        : since(entry.loadedAt()).compareTo(refreshAge(query, meta)) >= 0;
  }

  /** What lacks something now may be whole soon: no query keeps that longer than others. */
  private Duration refreshAge(CachedQuery<?, ?> query, Meta meta) {
    Duration own = settings.refreshAfter(query.text().name());
    return meta.caveat() == null || own.compareTo(settings.refreshAfter()) < 0
        ? own
        : settings.refreshAfter();
  }

  private Duration since(long reading) {
    return Duration.ofNanos(ticker.read() - reading);
  }

  /** Safe: a key's answer was made by the key's query. */
  @SuppressWarnings("unchecked")
  private static <T> Answer<T> answerOf(Entry entry) {
    return (Answer<T>) entry.answer();
  }

  /** Loads on the executor; a reload that fails comes to the old figures. */
  private final class Loader implements AsyncCacheLoader<Key, Entry> {

    private final Executor executor;

    Loader(Executor executor) {
      this.executor = executor;
    }

    @Override
    public CompletableFuture<Entry> asyncLoad(Key key, Executor unused) {
      return asyncLoad(key);
    }

    CompletableFuture<Entry> asyncLoad(Key key) {
      try {
        return CompletableFuture.supplyAsync(() -> load(key), executor);
      } catch (RejectedExecutionException e) {
        return CompletableFuture.failedFuture(
            Failure.of(
                    FailureCode.TOO_MANY_QUERIES,
                    "More queries are waiting than the server lets wait.",
                    "Ask again in a few seconds.",
                    e)
                .retryAfter(Duration.ofSeconds(5)));
      }
    }

    CompletableFuture<Entry> reload(Key key, Entry old) {
      long attemptedAt = ticker.read();
      return asyncLoad(key)
          .exceptionally(
              failure -> {
                LOG.warn(
                    "Refresh of {} failed, the old figures stay",
                    key.query().text().name(),
                    failure);
                return new Entry(
                    old.answer().becauseOf(reason(failure)), old.loadedAt(), attemptedAt);
              });
    }

    private Entry load(Key key) {
      running.add(key);
      try {
        return load(key.query(), key.filters(), key.options());
      } finally {
        running.remove(key);
      }
    }

    /** Safe: a key holds a query together with options of the query's own type. */
    @SuppressWarnings("unchecked")
    private <O, T> Entry load(CachedQuery<O, T> query, Filters filters, Object options) {
      long loadedAt = ticker.read();
      Instant now = clock.instant();
      String caveat = filters.signal().countsSignIns() ? apps.current().problem() : null;
      Loaded<T> loaded = query.load(filters, (O) options, now);
      Window window = filters.window();
      Meta meta =
          new Meta(
              window.from(),
              window.to(),
              window.zone().getId(),
              filters.signal(),
              caveat,
              now.truncatedTo(ChronoUnit.MILLIS),
              loaded.latestEvent(),
              source,
              false,
              false,
              null);
      return new Entry(new Answer<>(loaded.data(), meta), loadedAt, loadedAt);
    }

    private String reason(Throwable failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      return cause instanceof Failure known
          ? known.detail()
          : FailureCode.INTERNAL_ERROR.title() + ".";
    }
  }
}
