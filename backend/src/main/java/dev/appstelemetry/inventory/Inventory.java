package dev.appstelemetry.inventory;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.appstelemetry.failure.Causes;
import dev.appstelemetry.failure.FailureLog;
import dev.appstelemetry.loading.CacheSettings;
import dev.appstelemetry.loading.Revalidating;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.naming.LastNames;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Holds the inventory, see {@link Revalidating}. A failed load keeps the last inventory and adds
 * the reason and the age. Before the first load has ended, readers wait for at most {@link
 * InventorySettings#firstWait}. Until a list is loaded, the names are those of an earlier process.
 */
@Singleton
public class Inventory implements AppNames {

  private static final InventorySnapshot NOT_YET =
      InventorySnapshot.without(
          new InventoryProblem("The inventory is still loading.", "Try again in a moment."));

  private final InventorySettings settings;
  private final CacheSettings cache;
  private final Optional<LastNames> lastNames;
  private final Revalidating<InventorySnapshot> latest;

  Inventory(
      InventorySource source,
      Optional<LastNames> lastNames,
      InventorySettings settings,
      CacheSettings cache,
      Clock clock,
      Ticker ticker,
      @Named(TaskExecutors.IO) ExecutorService executor,
      FailureLog failures) {
    this.lastNames = lastNames;
    this.settings = settings;
    this.cache = cache;
    this.latest =
        new Revalidating<>(
            new InventoryLoading(source, settings, cache, clock, executor, failures), ticker);
  }

  @Override
  public Names current() {
    InventorySnapshot snapshot = snapshot(false).join();
    return snapshot.known()
        ? snapshot.names()
        : lastNames
            .map(last -> new Names(last.byId(), snapshot.names().problem()))
            .orElse(snapshot.names());
  }

  /**
   * Returns the current inventory.
   *
   * @param fresh whether to wait for a newer inventory if this one is older than {@code
   *     freshWithin}
   * @return the inventory; completes within {@code firstWait}, and never exceptionally
   */
  public CompletableFuture<InventorySnapshot> snapshot(boolean fresh) {
    Revalidating.Reading<InventorySnapshot> reading =
        fresh ? latest.readFresh(cache.freshWithin()) : latest.read();
    if (reading.value().isDone() || reading.loadingFor() == null) {
      return reading.value();
    }
    InventorySnapshot meanwhile = reading.previous() == null ? NOT_YET : reading.previous();
    Duration left = settings.firstWait().minus(reading.loadingFor());
    return left.isNegative()
        ? CompletableFuture.completedFuture(meanwhile)
        : reading
            .value()
            .completeOnTimeout(meanwhile, left.toMillis(), TimeUnit.MILLISECONDS)
            // Continuations must not run on the JDK's timer thread.
            .thenApplyAsync(snapshot -> snapshot);
  }

  /** Loads snapshots. Loads do not fail: a snapshot contains the problem. */
  private record InventoryLoading(
      InventorySource source,
      InventorySettings settings,
      CacheSettings cache,
      Clock clock,
      ExecutorService executor,
      FailureLog failures)
      implements Revalidating.Loading<InventorySnapshot> {

    @Override
    public CompletableFuture<InventorySnapshot> start(@Nullable InventorySnapshot previous) {
      InventorySnapshot before = previous == null ? NOT_YET : previous;
      try {
        return CompletableFuture.supplyAsync(this::load, executor)
            .exceptionally(failure -> afterFailure(before, failure));
      } catch (Throwable e) {
        return CompletableFuture.completedFuture(afterFailure(before, e));
      }
    }

    private InventorySnapshot load() {
      return InventorySnapshot.of(source.list(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Override
    public Duration refreshAfter(InventorySnapshot value) {
      return value.problem() == null ? settings.refreshAfter() : cache.retryAfter();
    }

    @Override
    public InventorySnapshot afterFailure(InventorySnapshot previous, Throwable failure) {
      InventoryUnavailable expected = Causes.find(failure, InventoryUnavailable.class).orElse(null);
      failures.log("the inventory", expected == null ? failure : expected.failure());
      return previous.withProblem(
          expected == null
              ? new InventoryProblem(
                  "The inventory could not be read.", "See the log for the cause.")
              : expected.problem());
    }
  }
}
