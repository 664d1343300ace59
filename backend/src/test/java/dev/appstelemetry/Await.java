package dev.appstelemetry;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition by polling, because a fixed delay would fail on a busy machine. */
public final class Await {

  /** Longer than a busy machine needs; ends tests whose condition never holds. */
  public static final Duration LIMIT = Duration.ofMinutes(3);

  private static final long PAUSE_MILLIS = 20;

  private Await() {}

  /**
   * Returns when the condition holds.
   *
   * @throws IllegalStateException if it does not hold within {@link #LIMIT}
   */
  public static void until(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("Condition not met within " + LIMIT);
      }
      Thread.sleep(PAUSE_MILLIS);
    }
  }
}
