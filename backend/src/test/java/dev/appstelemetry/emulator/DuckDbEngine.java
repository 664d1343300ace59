package dev.appstelemetry.emulator;

import dev.appstelemetry.emulator.ResultTable.Column;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Runs Databricks SQL on a named in-memory DuckDB with the server's macros.
 *
 * <p>{@code system} is a read-only catalog in DuckDB, so the audit table cannot have its real name.
 * The engine replaces that name outside literals and comments.
 */
public final class DuckDbEngine implements SqlEngine {

  private final Connection database;
  private final String url;
  private final TableName auditTable;

  /**
   * Opens a database that is shared by connections of this process to the same URL.
   *
   * @param url for example {@code jdbc:duckdb:memory:rows}
   * @param auditTable the table that replaces {@code system.access.audit}
   */
  public DuckDbEngine(String url, String auditTable) {
    this.url = url;
    this.auditTable = new TableName("system.access.audit", auditTable);
    try {
      database = DriverManager.getConnection(url);
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot open DuckDB at " + url, e);
    }
    runScript("set global TimeZone = 'UTC'");
    runResource("sql/duckdb/macros.sql");
  }

  /** Opens a separate database with an audit table named {@code audit}. */
  public static DuckDbEngine create() {
    return new DuckDbEngine("jdbc:duckdb:memory:emulator_" + UUID.randomUUID(), "audit");
  }

  /** The JDBC URL of the same database for other connections. */
  public String url() {
    return url;
  }

  /** Runs a script in DuckDB's SQL to insert rows. */
  public void runScript(String sql) {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB refused: " + sql, e);
    }
  }

  /** Runs an SQL resource in DuckDB's SQL. */
  public void runResource(String name) {
    try (InputStream in = DuckDbEngine.class.getClassLoader().getResourceAsStream(name)) {
      runScript(
          new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ResultTable run(String sql, List<Parameter> parameters, ZoneId zone) {
    try (Connection connection = DriverManager.getConnection(url)) {
      try (Statement session = connection.createStatement()) {
        session.execute("set TimeZone = '" + zone.getId() + "'");
      }
      try (PreparedStatement statement = connection.prepareStatement(auditTable.rewrite(sql))) {
        for (int i = 0; i < parameters.size(); i++) {
          statement.setObject(i + 1, parameters.get(i).toJava(zone));
        }
        try (ResultSet rows = statement.executeQuery()) {
          return read(rows);
        }
      }
    } catch (SQLException e) {
      throw DuckDbFailures.translate(e);
    }
  }

  private static ResultTable read(ResultSet source) throws SQLException {
    List<Column> columns = DuckDbColumns.of(source.getMetaData());
    List<List<@Nullable Object>> rows = new ArrayList<>();
    while (source.next()) {
      List<@Nullable Object> row = new ArrayList<>(columns.size());
      for (int i = 0; i < columns.size(); i++) {
        row.add(DuckDbColumns.value(source, i + 1, columns.get(i)));
      }
      rows.add(row);
    }
    return new ResultTable(columns, rows);
  }

  @Override
  public void close() {
    try {
      database.close();
    } catch (SQLException e) {
      throw new IllegalStateException("Cannot close DuckDB", e);
    }
  }
}
