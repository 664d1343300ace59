package dev.appstelemetry.store.embedded;

import dev.appstelemetry.sql.SqlFiles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** An empty audit table in a database of its own, before the store normalises its rows. */
public final class AuditTables {

  private AuditTables() {}

  public static Connection open(SqlFiles files) throws SQLException {
    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
    try (Statement statement = connection.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(files.read("duckdb/macros.sql"));
      statement.execute(files.read("duckdb/audit_schema.sql"));
      statement.execute(files.read("duckdb/audit_files.sql"));
    }
    return connection;
  }
}
