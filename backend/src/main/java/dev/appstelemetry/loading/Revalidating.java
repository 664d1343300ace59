package dev.appstelemetry.loading;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A value that is loaded on demand and reloaded on read when it is old (stale-while-revalidate).
 *
 * <ul>
 *   <li>At most one load runs at a time, and only a reader starts one.
 *   <li>Readers get the previous value while a newer one loads.
 *   <li>A failed reload keeps a value, see {@link Loading#afterFailure}. A failed first load fails
 *       all readers that wait for it.
 * </ul>
 *
 * Ages are measured from the start of the last load, failed or not.
 */
public final class Revalidating<T> {

  /** How values are loaded, and how long they are fresh. */
  public interface Loading<T> {

    /**
     * Starts a load. If it throws, no load was started and the state does not change.
     *
     * @param previous the value that the load replaces, or null for the first load
     */
    CompletableFuture<T> start(@Nullable T previous);

    /** Returns the age from which a value is reloaded when it is read. */
    Duration refreshAfter(T value);

    /** Returns the value to keep after a failed reload. */
    T afterFailure(T previous, Throwable failure);

    /** Returns how long a failed first load is not retried; by default the next reader retries. */
    default Duration retryAfter() {
      return Duration.ZERO;
    }
  }

  /**
   * The result of a read.
   *
   * @param value completed if there is a value that is fresh enough; otherwise the running load
   * @param previous the last loaded value, or null before the first
   * @param loadingFor the time since the running load started, or null if none is running
   */
  public record Reading<T>(
      CompletableFuture<T> value, @Nullable T previous, @Nullable Duration loadingFor) {}

  private final Loading<T> loading;
  private final Ticker ticker;

  private @Nullable T value;
  private @Nullable Throwable failure;
  private long attemptedAt;

  private @Nullable CompletableFuture<T> running;
  private long startedAt;

  /** Creates a value that is not loaded yet. */
  public Revalidating(Loading<T> loading, Ticker ticker) {
    this.loading = loading;
    this.ticker = ticker;
  }

  /** Returns the last value without loading, or null before the first. */
  public synchronized @Nullable T peek() {
    return value;
  }

  /** Returns whether a load is running. */
  public synchronized boolean running() {
    return running != null;
  }

  /** Reads the value. Starts a reload if it is older than its refresh age. */
  public Reading<T> read() {
    return read(null);
  }

  /**
   * Reads a value of at most this age. Waits for the running load, or starts one, if it is older.
   */
  public Reading<T> readFresh(Duration maxAge) {
    return read(maxAge);
  }

  private synchronized Reading<T> read(@Nullable Duration maxAge) {
    boolean attemptTooOld = maxAge != null && since(attemptedAt).compareTo(maxAge) > 0;
    boolean tooOld = value != null && attemptTooOld;
    if (running == null && (attemptTooOld || due())) {
      start();
    }
    Duration loadingFor = running == null ? null : since(startedAt);
    if (running != null && (value == null || tooOld)) {
      return new Reading<>(running.copy(), value, loadingFor);
    }
    return value == null
        ? new Reading<>(CompletableFuture.failedFuture(failure), null, loadingFor)
        : new Reading<>(CompletableFuture.completedFuture(value), value, loadingFor);
  }

  private boolean due() {
    if (value == null) {
      return failure == null || since(attemptedAt).compareTo(loading.retryAfter()) >= 0;
    }
    return since(attemptedAt).compareTo(loading.refreshAfter(value)) >= 0;
  }

  private void start() {
    long now = ticker.read();
    CompletableFuture<T> load;
    try {
      load = loading.start(value);
    } catch (RuntimeException refused) {
      if (value == null) {
        throw refused;
      }
      return;
    }
    startedAt = now;
    CompletableFuture<T> ended = new CompletableFuture<>();
    running = ended;
    var unused = load.whenComplete((newer, thrown) -> end(ended, newer, thrown));
  }

  /** The new value is stored before its readers continue. */
  private void end(CompletableFuture<T> ended, @Nullable T newer, @Nullable Throwable thrown) {
    T kept;
    synchronized (this) {
      running = null;
      attemptedAt = startedAt;
      if (thrown == null) {
        value = newer;
      } else if (value != null) {
        value = loading.afterFailure(value, thrown);
      } else {
        failure = thrown;
      }
      kept = value;
    }
    if (kept == null) {
      ended.completeExceptionally(thrown);
    } else {
      ended.complete(kept);
    }
  }

  private Duration since(long reading) {
    return Duration.ofNanos(ticker.read() - reading);
  }
}
