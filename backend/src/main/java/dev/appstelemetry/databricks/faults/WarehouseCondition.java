package dev.appstelemetry.databricks.faults;

import io.micronaut.serde.annotation.Serdeable;

/** The state of a SQL warehouse. */
@Serdeable
public enum WarehouseCondition {
  /** Running; answers queries. */
  RUNNING,
  /** Starting. */
  STARTING,
  /** Stopped. The API does not say whether it starts on demand. */
  STOPPED,
  /** There is no warehouse with the configured id. */
  MISSING,
  /** The workspace did not report the state. */
  UNKNOWN
}
