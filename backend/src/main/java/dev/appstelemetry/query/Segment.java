package dev.appstelemetry.query;

import io.micronaut.serde.annotation.Serdeable;

/** How much a user does in the window; the bounds are configuration. */
@Serdeable
public enum Segment {
  /** The most. */
  POWER,
  /** Much. */
  ACTIVE,
  /** Some. */
  REGULAR,
  /** Little or nothing. */
  CASUAL
}
