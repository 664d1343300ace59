package dev.appstelemetry.query;

import io.micronaut.serde.annotation.Serdeable;

/** How long ago a user was last seen; the bounds are configuration. */
@Serdeable
public enum ActivityStatus {
  /** Lately. */
  ACTIVE,
  /** A while ago. */
  AT_RISK,
  /** Long ago. */
  INACTIVE
}
