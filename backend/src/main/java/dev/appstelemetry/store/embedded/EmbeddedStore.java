package dev.appstelemetry.store.embedded;

import static java.util.stream.Collectors.joining;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.EventStore;
import dev.appstelemetry.store.ExecutionPolicy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import org.duckdb.DuckDBConnection;

/**
 * A DuckDB with the events of the audit table, in memory or in a file. After it is opened, it can
 * read only the files that it was allowed to, and cannot access the network.
 */
public final class EmbeddedStore implements EventStore {

  /** The audit table's name; {@code system}, its catalog in a workspace, is reserved in DuckDB. */
  public static final String AUDIT_TABLE = "audit";

  /** The pool size. DuckDB runs each query on all processors. */
  private static final int CONNECTIONS = 4;

  private final HikariDataSource connections;

  /** Keeps an in-memory database alive, which is dropped with its last connection. */
  private final Connection writing;

  private final StoreHealth health = new StoreHealth();

  private EmbeddedStore(HikariDataSource connections, Connection writing) {
    this.connections = connections;
    this.writing = writing;
  }

  /**
   * Opens a store.
   *
   * @param memory the memory limit in megabytes; 0 for the default of the database
   * @param readable the folders and files that the database may read besides its own
   */
  static EmbeddedStore open(SqlFiles files, StorePlace place, long memory, List<Path> readable) {
    String url = "jdbc:duckdb:memory:" + UUID.randomUUID();
    try {
      Connection connection = DriverManager.getConnection(url, properties());
      try {
        execute(connection, "set global TimeZone = 'UTC'");
        if (memory > 0) {
          execute(connection, "set global memory_limit = '" + memory + "MB'");
        }
        place.attachTo(connection, target -> attach(files, connection, target));
        limitAccess(connection, place, readable);
        return new EmbeddedStore(filledPool(url), connection);
      } catch (SQLException | RuntimeException e) {
        connection.close();
        throw e;
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be opened", e);
    }
  }

  private static void limitAccess(Connection connection, StorePlace place, List<Path> readable)
      throws SQLException {
    List<String> paths =
        readable.stream().map(path -> path.toAbsolutePath().normalize().toString()).toList();
    List<String> folders = new ArrayList<>(paths);
    Path temporary = place.temporaryFolder();
    if (temporary != null) {
      execute(connection, "set global temp_directory = '" + quoted(temporary.toString()) + "'");
      folders.add(temporary.toString());
    }
    execute(connection, "set global allowed_paths = " + list(paths));
    execute(
        connection,
        "set global allowed_directories = "
            + list(folders.stream().map(folder -> folder.replaceFirst("/*$", "/")).toList()));
    execute(connection, "set global enable_external_access = false");
    execute(connection, "set global lock_configuration = true");
  }

  private static String list(List<String> texts) {
    return texts.stream().map(text -> "'" + quoted(text) + "'").collect(joining(", ", "[", "]"));
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
      writing.close();
    } catch (SQLException e) {
      throw new IllegalStateException("The embedded database cannot be closed", e);
    }
  }

  /** Returns the connection that is not in the pool. A single thread may use it. */
  Connection writing() {
    return writing;
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
  void reopen(StorePlace place, long generation) throws SQLException {
    try (Connection connection = writing.unwrap(DuckDBConnection.class).duplicate()) {
      place.reopen(
          connection,
          target -> {
            execute(connection, "attach " + target);
            execute(connection, "use telemetry");
          },
          health.damaged(),
          generation);
    }
  }

  /** Opens all connections: none can be opened while a file is opened again. */
  private static HikariDataSource filledPool(String url) throws SQLException {
    HikariDataSource pool = new HikariDataSource(pool(url));
    List<Connection> opened = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        opened.add(pool.getConnection());
      }
    } finally {
      for (Connection connection : opened) {
        connection.close();
      }
    }
    return pool;
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
