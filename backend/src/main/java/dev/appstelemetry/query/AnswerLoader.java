package dev.appstelemetry.query;

import com.github.benmanes.caffeine.cache.AsyncCacheLoader;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads answers on the bounded executor; a reload that fails comes to the old figures. */
@Singleton
final class AnswerLoader implements AsyncCacheLoader<AnswerLoader.Key, AnswerLoader.Dated> {

  private static final Logger LOG = LoggerFactory.getLogger(AnswerLoader.class);

  /** What is asked: equal keys have equal answers. */
  record Key(CachedQuery<?, ?> query, String hash, Filters filters, Object options) {}

  /**
   * An answer and its age.
   *
   * @param loadedAt ticker reading at the start of the load that made the answer
   * @param attemptedAt ticker reading at the start of the last load, failed ones included
   */
  record Dated(Answer<?> answer, long loadedAt, long attemptedAt) {}

  private final Source source;
  private final AppNames apps;
  private final Clock clock;
  private final Ticker ticker;
  private final Executor executor;

  /** The keys whose loads have left the queue. */
  private final Set<Key> running = ConcurrentHashMap.newKeySet();

  AnswerLoader(
      Source source, AppNames apps, Clock clock, Ticker ticker, @LoadExecutor Executor executor) {
    this.source = source;
    this.apps = apps;
    this.clock = clock;
    this.ticker = ticker;
    this.executor = executor;
  }

  @Override
  public CompletableFuture<Dated> asyncLoad(Key key, Executor unused) {
    return asyncLoad(key);
  }

  CompletableFuture<Dated> asyncLoad(Key key) {
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

  CompletableFuture<Dated> reload(Key key, Dated old) {
    long attemptedAt = ticker.read();
    return asyncLoad(key)
        .exceptionally(
            failure -> {
              LOG.warn(
                  "Refresh of {} failed, the old figures stay", key.query().text().name(), failure);
              return new Dated(
                  old.answer().becauseOf(reason(failure)), old.loadedAt(), attemptedAt);
            });
  }

  /** Whether the key is being loaded, rather than waiting for its turn. */
  boolean runs(Key key) {
    return running.contains(key);
  }

  private Dated load(Key key) {
    running.add(key);
    try {
      return load(key.query(), key.filters(), key.options());
    } finally {
      running.remove(key);
    }
  }

  /** Safe: a key holds a query together with options of the query's own type. */
  @SuppressWarnings("unchecked")
  private <O, T> Dated load(CachedQuery<O, T> query, Filters filters, Object options) {
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
    return new Dated(new Answer<>(loaded.data(), meta), loadedAt, loadedAt);
  }

  private static String reason(Throwable failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause instanceof Failure known
        ? known.detail()
        : FailureCode.INTERNAL_ERROR.title() + ".";
  }
}
