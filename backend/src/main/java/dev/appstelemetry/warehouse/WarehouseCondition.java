package dev.appstelemetry.warehouse;

import io.micronaut.serde.annotation.Serdeable;

/** How a warehouse can be. */
@Serdeable
public enum WarehouseCondition {
  /** It answers. */
  RUNNING,
  /** On its way. */
  STARTING,
  /** Asleep, until somebody needs it or for good: its state does not say. */
  STOPPED,
  /** There is none of the configured id. */
  MISSING,
  /** The workspace does not say. */
  UNKNOWN
}
