package dev.appstelemetry.databricks;

import dev.appstelemetry.emulator.DuckDbEngine;
import dev.appstelemetry.emulator.EmulatedWorkspace;
import dev.appstelemetry.emulator.EmulatedWorkspaceBuilder;

/** A workspace with an empty audit table, for tests that do not check figures. */
final class EmptyWorkspace {

  private EmptyWorkspace() {}

  static EmulatedWorkspace start() {
    return builder().start();
  }

  static EmulatedWorkspaceBuilder builder() {
    DuckDbEngine engine = DuckDbEngine.create();
    engine.runResource("sql/duckdb/audit_schema.sql");
    return EmulatedWorkspace.builder().engine(engine);
  }
}
