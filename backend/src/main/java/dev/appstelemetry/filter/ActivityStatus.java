package dev.appstelemetry.filter;

import io.micronaut.serde.annotation.Serdeable;

/** A user's status by calendar days since the last event, see {@link Thresholds}. */
@Serdeable
public enum ActivityStatus {
  /** At most {@code active-days} days ago. */
  ACTIVE,
  /** At most {@code at-risk-days} days ago. */
  AT_RISK,
  /** More than {@code at-risk-days} days ago. */
  INACTIVE
}
