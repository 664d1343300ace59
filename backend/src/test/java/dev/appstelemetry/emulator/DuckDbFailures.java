package dev.appstelemetry.emulator;

import java.sql.SQLException;

/** Maps DuckDB errors to the Databricks error classes that callers distinguish. */
final class DuckDbFailures {

  private DuckDbFailures() {}

  static SqlFailure translate(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Table with name")) {
      return new SqlFailure("TABLE_OR_VIEW_NOT_FOUND", "42P01", message);
    }
    if (message.contains("Parser Error")) {
      return new SqlFailure("PARSE_SYNTAX_ERROR", "42601", message);
    }
    if (message.contains("Binder Error") && message.contains("column")) {
      return new SqlFailure("UNRESOLVED_COLUMN.WITHOUT_SUGGESTION", "42703", message);
    }
    if (message.contains("Catalog Error")) {
      return new SqlFailure("UNRESOLVED_ROUTINE", "42883", message);
    }
    return new SqlFailure("INTERNAL_ERROR", "XX000", message);
  }
}
