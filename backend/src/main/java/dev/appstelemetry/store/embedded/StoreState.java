package dev.appstelemetry.store.embedded;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the copy holds.
 *
 * @param generation the number of the last change, of dropped rows too
 * @param start the first instant of the copied history, or null if nothing was copied
 * @param end the instant after the last, or null if nothing was copied
 * @param newest the time of the log's newest row of any kind, or null if there is none
 * @param clients the ids of the inventory whose sign-ins were copied
 */
public record StoreState(
    long generation,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable Instant newest,
    Set<String> clients) {

  /** Copies the set. */
  public StoreState {
    clients = Set.copyOf(clients);
  }

  /** Returns a state of this generation without rows. */
  public StoreState withoutRows() {
    return new StoreState(generation, null, null, null, Set.of());
  }

  /** Returns whether nothing was copied. */
  public boolean empty() {
    return start == null;
  }
}
