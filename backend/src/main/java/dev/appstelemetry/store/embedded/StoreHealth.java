package dev.appstelemetry.store.embedded;

import dev.appstelemetry.failure.Causes;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import java.time.Duration;
import java.util.Optional;

/**
 * What failures say about the file of a store. The database finds damage when it reads a block, and
 * closes the file when a checkpoint fails. Both last until the file is opened again.
 */
final class StoreHealth {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private volatile boolean damaged;
  private volatile boolean closed;

  /** Returns whether a block of the file cannot be read. */
  boolean damaged() {
    return damaged;
  }

  /** Returns whether the file must be opened again. */
  boolean broken() {
    return damaged || closed;
  }

  void opened() {
    damaged = false;
    closed = false;
  }

  /** Returns a failure for a viewer if an exception is about the file. */
  Optional<Failure> examine(Throwable thrown) {
    closed |= says(thrown, "has been invalidated");
    if (says(thrown, "Corrupt database file")) {
      damaged = true;
      return failure(
          "The store was damaged.", "It is filled again. Try again in a minute.", thrown);
    }
    if (says(thrown, "Could not write file")) {
      return failure(
          "Newer rows could not be written to the store: its disk is full.",
          "Free space on the disk, or set TELEMETRY_STORE_PATH to a folder with more space.",
          thrown);
    }
    return closed || says(thrown, "Catalog \"telemetry\" does not exist")
        ? failure("The store is being opened again.", "Try again in a few seconds.", thrown)
        : Optional.empty();
  }

  private static Optional<Failure> failure(String detail, String action, Throwable cause) {
    return Optional.of(
        Failure.of(FailureCode.STORE_UNAVAILABLE, detail, action, cause).retryAfter(RETRY_AFTER));
  }

  private static boolean says(Throwable thrown, String text) {
    return Causes.of(thrown).anyMatch(cause -> String.valueOf(cause.getMessage()).contains(text));
  }
}
