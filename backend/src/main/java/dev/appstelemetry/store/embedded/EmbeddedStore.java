package dev.appstelemetry.store.embedded;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.ExecutionPolicy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB with the events of the audit table, in memory or in a file. After it is opened, it
 * cannot access other files or the network.
 */
public final class EmbeddedStore implements EventStore {

  /** The audit table's name; {@code system}, its catalog in a workspace, is reserved in DuckDB. */
  public static final String AUDIT_TABLE = "audit";

  /** The pool size. DuckDB runs each query on all processors. */
  private static final int CONNECTIONS = 4;

  /** Inserts the rows of a source into the audit table. */
  public interface Filling {
    void fill(Statement statement) throws SQLException;
  }

  private final HikariDataSource connections;

  /** Keeps the in-memory database alive: it is dropped with its last connection. */
  private final Connection keepAlive;

  private final StoreHealth health = new StoreHealth();
  private final long doubledRows;

  private EmbeddedStore(HikariDataSource connections, Connection keepAlive, long doubledRows) {
    this.connections = connections;
    this.keepAlive = keepAlive;
    this.doubledRows = doubledRows;
  }

  /** What is done with the only connection of a database before others are allowed. */
  private interface Preparation {
    long prepare(Connection connection) throws SQLException;
  }

  /** Opens a new database in memory and fills it. */
  public static EmbeddedStore filled(SqlFiles files, Filling filling) {
    return open(
        connection -> {
          // The audit table stays out of the compressed database, whose checkpoints would compress
          // it.
          execute(connection, files.read("duckdb/audit_schema.sql"));
          attach(files, connection, "':memory:' as telemetry (compress)");
          try (Statement statement = connection.createStatement()) {
            filling.fill(statement);
          }
          execute(connection, files.read("duckdb/store_schema.sql"));
          long doubledRows = new StoreFill(files, connection).run();
          execute(connection, "drop table audit");
          execute(connection, files.read("duckdb/audit_view.sql"));
          // Only a checkpoint compresses the rows: a quarter of the memory and faster queries.
          execute(connection, "checkpoint telemetry");
          return doubledRows;
        });
  }

  /**
   * Opens the copy of a workspace's rows, which a {@link StoreWriter} extends.
   *
   * @param file where it is kept
   * @param memory the memory limit in megabytes
   */
  static EmbeddedStore copy(SqlFiles files, StoreFile file, long memory) {
    return open(
        connection -> {
          execute(connection, "set global memory_limit = '" + memory + "MB'");
          execute(
              connection,
              "set global temp_directory = '" + quoted(file.temporaryFolder().toString()) + "'");
          file.attachTo(connection, target -> attach(files, connection, target));
          return 0;
        });
  }

  private static void attach(SqlFiles files, Connection connection, String target)
      throws SQLException {
    String main = connection.getCatalog();
    execute(connection, "attach " + target);
    execute(connection, "set search_path = 'telemetry,\"" + main + "\"'");
    execute(connection, files.read("duckdb/macros.sql"));
  }

  /** Executes a command. Each needs its own statement, because a failure closes it. */
  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static String quoted(String text) {
    return text.replace("'", "''");
  }

  private static EmbeddedStore open(Preparation preparation) {
    String url = "jdbc:duckdb:memory:" + UUID.randomUUID();
    try {
      Connection keepAlive = DriverManager.getConnection(url, properties());
      try {
        execute(keepAlive, "set global TimeZone = 'UTC'");
        long doubledRows = preparation.prepare(keepAlive);
        execute(keepAlive, "set global enable_external_access = false");
        execute(keepAlive, "set global lock_configuration = true");
        return new EmbeddedStore(new HikariDataSource(pool(url)), keepAlive, doubledRows);
      } catch (SQLException | RuntimeException e) {
        keepAlive.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be opened", e);
    }
  }

  @Override
  public HikariDataSource connections() {
    return connections;
  }

  @Override
  public ExecutionPolicy policy() {
    return new EmbeddedExecutionPolicy(health);
  }

  @Override
  public void close() {
    connections.close();
    try {
      keepAlive.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be closed", e);
    }
  }

  /** Returns the connection that is not in the pool. A single thread may use it. */
  Connection writing() {
    return keepAlive;
  }

  /** Returns what is known about the file. */
  StoreHealth health() {
    return health;
  }

  /**
   * Opens a file again, without its rows if it is damaged. Connections stay open, because they find
   * the database by its name. A new one is needed to detach a database that was closed.
   *
   * @param generation the last generation, from which a file that is created anew goes on
   * @throws SQLException if a query still reads the file, among others
   */
  void reopen(StoreFile file, long generation) throws SQLException {
    try (Connection connection = keepAlive.unwrap(DuckDBConnection.class).duplicate()) {
      file.reopen(
          connection,
          target -> {
            execute(connection, "attach " + target);
            execute(connection, "use telemetry");
          },
          health.damaged(),
          generation);
    }
  }

  /** Returns the number of inserted rows whose event had a row before. */
  public long doubledRows() {
    return doubledRows;
  }

  private static HikariConfig pool(String url) {
    HikariConfig pool = new HikariConfig();
    pool.setPoolName("embedded");
    pool.setJdbcUrl(url);
    pool.setDataSourceProperties(properties());
    pool.setConnectionInitSql("use telemetry");
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(CONNECTIONS);
    pool.setMaxLifetime(0);
    return pool;
  }

  private static Properties properties() {
    Properties properties = new Properties();
    // Returns memory to the operating system after the rows are inserted.
    properties.setProperty("allocator_background_threads", "true");
    return properties;
  }
}
