package dev.appstelemetry.query;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.query.AnswerLoader.Dated;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.cache.CaffeineCacheMetrics;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

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

  private final AsyncLoadingCache<AnswerLoader.Key, Dated> entries;
  private final AnswerLoader loader;
  private final CacheSettings settings;
  private final Ticker ticker;
  private final Patience patience;

  /** The refreshes that are under way. */
  private final Map<AnswerLoader.Key, CompletableFuture<Dated>> refreshes =
      new ConcurrentHashMap<>();

  QueryCache(
      CacheSettings settings,
      AnswerLoader loader,
      Ticker ticker,
      Patience patience,
      MeterRegistry meters) {
    this.settings = settings;
    this.ticker = ticker;
    this.loader = loader;
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
    AnswerLoader.Key key = new AnswerLoader.Key(query, query.text().hash(), filters, options);
    CompletableFuture<Dated> future = entries.get(key);
    if (!future.isDone() || future.isCompletedExceptionally()) {
      return patience.waitFor(future, () -> loader.runs(key)).thenApply(QueryCache::answerOf);
    }
    Dated entry = future.join();
    if (fresh && since(entry.attemptedAt()).compareTo(settings.freshWithin()) > 0) {
      return patience
          .waitFor(refresh(key, entry), () -> loader.runs(key))
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
    AnswerLoader.Key key = new AnswerLoader.Key(query, query.text().hash(), filters, options);
    return patience
        .waitFor(loader.asyncLoad(key), () -> loader.runs(key))
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
  private CompletableFuture<Dated> refresh(AnswerLoader.Key key, Dated seen) {
    CompletableFuture<Dated> mine = new CompletableFuture<>();
    CompletableFuture<Dated> other = refreshes.putIfAbsent(key, mine);
    if (other != null) {
      return other;
    }
    Dated current = entries.synchronous().getIfPresent(key);
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

  private boolean dueForRefresh(CachedQuery<?, ?> query, Dated entry) {
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
  private static <T> Answer<T> answerOf(Dated entry) {
    return (Answer<T>) entry.answer();
  }
}
