package dev.appstelemetry.store;

import dev.appstelemetry.failure.Failure;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** The generations of the rows that queries see. */
public interface Generations {

  /** Returns the current generation without starting a copy. */
  Generation current();

  /**
   * Returns the current generation. Starts to copy newer rows if the last copy is old.
   *
   * @return the generation; completed unless no rows are copied yet. Completes exceptionally with a
   *     {@link Failure} if the first copy fails
   */
  CompletableFuture<Generation> read();

  /**
   * Returns whether the sign-ins of these ids of the inventory are in the rows.
   *
   * @param ids the ids in lower case
   */
  default boolean holdSignInsOf(Set<String> ids) {
    return true;
  }

  /** Returns whether the rows of a generation were never dropped since. Newer ones may be added. */
  default boolean hold(long generation) {
    return true;
  }

  /**
   * Returns a generation that is at most this old, or the current one if newer rows cannot come.
   */
  CompletableFuture<Generation> readFresh(Duration maxAge);
}
