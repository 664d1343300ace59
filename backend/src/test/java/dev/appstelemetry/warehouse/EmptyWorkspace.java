package dev.appstelemetry.warehouse;

import dev.appstelemetry.standin.DuckDbEngine;
import dev.appstelemetry.standin.StandInWorkspace;
import dev.appstelemetry.standin.StandInWorkspaceBuilder;

/** A workspace whose audit table has no rows: enough where what matters is not the figures. */
final class EmptyWorkspace {

  private EmptyWorkspace() {}

  static StandInWorkspace start() {
    return builder().start();
  }

  static StandInWorkspaceBuilder builder() {
    DuckDbEngine engine = DuckDbEngine.create();
    engine.runResource("sql/duckdb/audit_schema.sql");
    return StandInWorkspace.builder().engine(engine);
  }
}
