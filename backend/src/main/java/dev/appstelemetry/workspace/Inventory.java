package dev.appstelemetry.workspace;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.query.AppNames;
import dev.appstelemetry.query.CacheSettings;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the list of apps.
 *
 * <ul>
 *   <li>Past its refresh age the list is still given at once, while one load runs in the
 *       background; nobody asking, nothing runs.
 *   <li>A failed load keeps the last list, with the reason and its age; it is tried again after a
 *       while.
 *   <li>Only who asks before any list has come waits, and not for long.
 * </ul>
 */
@Singleton
public class Inventory implements AppNames {

  private static final Logger LOG = LoggerFactory.getLogger(Inventory.class);

  private static final Snapshot NOT_YET =
      Snapshot.without(
          new InventoryProblem(
              "The list of apps has not come yet.", "Look again in a moment: it is on its way."));

  private final AppsSource source;
  private final InventorySettings settings;
  private final CacheSettings cache;
  private final Clock clock;
  private final Ticker ticker;

  private Snapshot latest = NOT_YET;
  private boolean attempted;
  private long attemptedAt;
  private @Nullable CompletableFuture<Snapshot> loading;

  Inventory(
      AppsSource source,
      InventorySettings settings,
      CacheSettings cache,
      Clock clock,
      Ticker ticker) {
    this.source = source;
    this.settings = settings;
    this.cache = cache;
    this.clock = clock;
    this.ticker = ticker;
  }

  @Override
  public Names current() {
    return snapshot(false).join().names();
  }

  /**
   * The list as it is known now.
   *
   * @param fresh whether a list older than a few seconds is worth waiting for a newer one
   * @return completes within the time that the first list is waited for, and never exceptionally
   */
  public synchronized CompletableFuture<Snapshot> snapshot(boolean fresh) {
    if (loading == null && due(fresh)) {
      begin();
    }
    if (loading == null || (attempted && !fresh)) {
      return CompletableFuture.completedFuture(latest);
    }
    Duration left = settings.firstWait().minus(since(attemptedAt));
    return left.isNegative()
        ? CompletableFuture.completedFuture(latest)
        : loading.copy().completeOnTimeout(latest, left.toMillis(), TimeUnit.MILLISECONDS);
  }

  private boolean due(boolean fresh) {
    if (!attempted) {
      return true;
    }
    Duration age = since(attemptedAt);
    if (fresh) {
      return age.compareTo(cache.freshWithin()) > 0;
    }
    return age.compareTo(latest.problem() == null ? settings.refreshAfter() : cache.retryAfter())
        >= 0;
  }

  private Duration since(long reading) {
    return Duration.ofNanos(ticker.read() - reading);
  }

  /** Seldom, and never two at once: not worth a pool. */
  private void begin() {
    CompletableFuture<Snapshot> load = new CompletableFuture<>();
    loading = load;
    attemptedAt = ticker.read();
    Snapshot old = latest;
    Thread thread = new Thread(() -> end(load, load(old)), "inventory");
    thread.setDaemon(true);
    thread.start();
  }

  private void end(CompletableFuture<Snapshot> load, Snapshot snapshot) {
    synchronized (this) {
      latest = snapshot;
      attempted = true;
      loading = null;
    }
    load.complete(snapshot);
  }

  private Snapshot load(Snapshot old) {
    try {
      return Snapshot.of(source.list(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    } catch (NoAppsException e) {
      LOG.warn("{}", e.getMessage(), e.getCause());
      return old.because(e.problem());
    } catch (RuntimeException | LinkageError e) {
      LOG.error("The list of apps could not be read", e);
      return old.because(
          new InventoryProblem(
              "The list of apps could not be read.",
              "Look into the log: the server met a defect of its own."));
    }
  }
}
