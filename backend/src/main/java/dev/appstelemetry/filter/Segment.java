package dev.appstelemetry.filter;

import io.micronaut.serde.annotation.Serdeable;

/** A user's segment by interactions in the window, see {@link Thresholds}. */
@Serdeable
public enum Segment {
  /** At least {@code power-from} interactions. */
  POWER,
  /** At least {@code active-from} interactions. */
  ACTIVE,
  /** At least {@code regular-from} interactions. */
  REGULAR,
  /** Fewer than {@code regular-from} interactions. */
  CASUAL
}
