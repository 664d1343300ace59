package dev.appstelemetry.warehouse;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.query.SqlFiles;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * A DuckDB in memory that holds what a workspace would hold, and is closed to everything outside of
 * it. It lives as long as its pool has a connection.
 */
final class EmbeddedDatabase {

  /**
   * The audit table's name; {@code system}, its catalogue in a workspace, is reserved in DuckDB.
   */
  static final String AUDIT_TABLE = "audit";

  /** Connections of the pool; DuckDB itself spreads each query over the processors. */
  private static final int CONNECTIONS = 4;

  /** In the order in which they build on each other. */
  private static final List<String> SAMPLE =
      List.of(
          "01_random",
          "02_calendar",
          "03_apps",
          "04_users",
          "05_deployments",
          "06_sessions",
          "07_interactions",
          "08_automated_use",
          "09_control_plane",
          "10_sign_ins",
          "11_other_services",
          "12_malformed_events",
          "13_audit",
          "14_sample_apps",
          "15_clean_up");

  private final SqlFiles files;

  EmbeddedDatabase(SqlFiles files) {
    this.files = files;
  }

  /**
   * Opens a database of made-up rows.
   *
   * @param seed the same seed and end make the same rows
   * @param end the instant up to which there are rows
   */
  HikariDataSource withSample(int seed, Instant end) {
    return filled(
        statement -> {
          statement.execute("set variable seed = " + seed);
          statement.execute("set variable sample_end = timestamptz '" + end + "'");
          for (String script : SAMPLE) {
            statement.execute(files.read("duckdb/sample/" + script + ".sql"));
          }
        });
  }

  /**
   * Opens a database of exported audit rows.
   *
   * @param glob which files
   * @throws IllegalArgumentException if one of them cannot be read; names the file and the column
   */
  HikariDataSource withFiles(String glob) {
    return filled(statement -> new AuditFiles(statement.getConnection()).read(glob));
  }

  private interface Filling {
    void on(Statement statement) throws SQLException;
  }

  private HikariDataSource filled(Filling filling) {
    String url = "jdbc:duckdb:memory:" + UUID.randomUUID();
    try (Connection connection = DriverManager.getConnection(url, properties());
        Statement statement = connection.createStatement()) {
      statement.execute("set global TimeZone = 'UTC'");
      statement.execute("attach ':memory:' as telemetry (compress)");
      statement.execute("use telemetry");
      statement.execute(files.read("duckdb/macros.sql"));
      statement.execute(files.read("duckdb/audit_schema.sql"));
      filling.on(statement);
      // Only a checkpoint compresses: a quarter of the memory, and quicker queries.
      statement.execute("checkpoint telemetry");
      statement.execute("set global enable_external_access = false");
      statement.execute("set global lock_configuration = true");
      return pool(url);
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be filled", e);
    }
  }

  private static HikariDataSource pool(String url) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("embedded");
    pool.setJdbcUrl(url);
    pool.setDataSourceProperties(properties());
    pool.setConnectionInitSql("use telemetry");
    pool.setMaximumPoolSize(CONNECTIONS);
    // The last connection takes the database with it.
    pool.setMinimumIdle(CONNECTIONS);
    pool.setMaxLifetime(0);
    return new HikariDataSource(pool);
  }

  private static Properties properties() {
    Properties properties = new Properties();
    // Gives memory back to the system once the rows are made.
    properties.setProperty("allocator_background_threads", "true");
    return properties;
  }
}
