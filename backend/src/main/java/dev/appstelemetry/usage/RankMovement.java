package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** How an app's rank changed against the previous period. */
@Serdeable
public enum RankMovement {
  /** A better rank than before. */
  UP,
  /** The same rank. */
  SAME,
  /** A worse rank than before. */
  DOWN,
  /** No interactions in the previous period. */
  NEW;

  /**
   * Returns the movement.
   *
   * @param previous the rank in the previous period, or null if the app had no interactions in it
   */
  static RankMovement of(long rank, @Nullable Long previous) {
    if (previous == null) {
      return NEW;
    }
    return rank < previous ? UP : rank > previous ? DOWN : SAME;
  }
}
