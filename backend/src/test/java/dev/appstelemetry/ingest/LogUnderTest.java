package dev.appstelemetry.ingest;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.NamedParameters;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.store.ExecutionPolicy;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.store.Slice;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** An audit table in DuckDB, whose slices are read with the text that a warehouse runs. */
final class LogUnderTest implements Extraction, AutoCloseable {

  static final String WORKSPACE = "1001";

  /** What happens to the next read. */
  enum Fault {
    /** The statement is refused. */
    REFUSED,
    /** The connection breaks after half of the rows. */
    CUT,
    /** The rows are delivered twice, as after a failed download. */
    TWICE
  }

  private final Connection connection;
  private final String text;
  final Deque<Fault> faults = new ArrayDeque<>();
  final List<Slice> read = new ArrayList<>();

  /** Slices that are longer are refused as too large. */
  @Nullable Duration longest;

  String origin = "one";

  LogUnderTest() throws SQLException {
    connection = DriverManager.getConnection("jdbc:duckdb:");
    var files = SqlFilesOnClasspath.open();
    text = new QueryCatalog(files, new AuditTable("audit", false)).statement("extract/slice.sql");
    execute("set TimeZone = 'UTC'");
    execute(files.read("duckdb/macros.sql"));
    execute(files.read("duckdb/audit_schema.sql"));
  }

  /** Adds a row about an app. */
  void add(Instant time, @Nullable String id, String user, String action) {
    execute(
        ("insert into audit (event_id, workspace_id, event_time, event_date, service_name,"
                + " action_name, user_identity, request_params, response) values (%s, '%s',"
                + " timestamptz '%s', cast(timestamptz '%s' as date), 'apps', '%s',"
                + " {'email': '%s', 'subject_name': null}, map {'app_name': 'sales'},"
                + " {'status_code': 200, 'error_message': null, 'result': null})")
            .formatted(id == null ? "null" : "'" + id + "'", WORKSPACE, time, time, action, user));
  }

  /** Adds a sign-in to the client of an app. */
  void addSignIn(Instant time, String id, String user, String client) {
    execute(
        ("insert into audit (event_id, workspace_id, event_time, event_date, service_name,"
                + " action_name, user_identity, request_params, response) values ('%s', '0',"
                + " timestamptz '%s', cast(timestamptz '%s' as date), 'accounts',"
                + " 'mintOAuthToken', {'email': '%s', 'subject_name': null}, map {'client_id':"
                + " '%s'}, {'status_code': 200, 'error_message': null, 'result': null})")
            .formatted(id, time, time, user, client));
  }

  void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  @Override
  public long read(Slice slice, ExecutionPolicy.RowReader<Long> reader) {
    read.add(slice);
    if (longest != null && Duration.between(slice.start(), slice.end()).compareTo(longest) > 0) {
      throw Failure.of(FailureCode.TOO_MUCH_DATA, "Too much.", null, null);
    }
    Fault fault = faults.poll();
    if (fault == Fault.REFUSED) {
      throw Failure.of(FailureCode.WAREHOUSE_UNREACHABLE, "Unreachable.", null, null);
    }
    try {
      if (fault == Fault.CUT) {
        var unused = run(slice, reader, " limit 7");
        throw Failure.of(FailureCode.RESULTS_UNREACHABLE, "Cut.", null, null);
      }
      if (fault == Fault.TWICE) {
        var unused = run(slice, reader, "");
      }
      return run(slice, reader, "");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private long run(Slice slice, ExecutionPolicy.RowReader<Long> reader, String limit)
      throws SQLException {
    NamedParameters.Bound bound =
        NamedParameters.bind(
            "select * from (" + text + ")" + limit,
            QueryParameters.ofSpan(slice.start(), slice.end())
                .with(
                    new WorkspaceScope(WorkspaceScope.Mode.OWN, List.of(WORKSPACE), WORKSPACE),
                    List.of())
                .with(
                    "inventory",
                    slice.clients().stream()
                        .map(id -> "\"" + id + "\":\"{}\"")
                        .collect(Collectors.joining(",", "{", "}")))
                .with("only_sign_ins", slice.onlySignIns())
                .values());
    try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
      for (int i = 0; i < bound.values().size(); i++) {
        statement.setObject(i + 1, bound.values().get(i));
      }
      try (ResultSet rows = statement.executeQuery()) {
        return reader.read(rows);
      }
    }
  }

  @Override
  public String report(AppNames.Names names) {
    return String.valueOf(new TreeMap<>(names.byId()));
  }

  @Override
  public String origin() {
    return origin;
  }

  /**
   * Counts the events anew: rows of one id are one event at its earliest time, and each row without
   * an id is one.
   */
  List<String> recount(Instant from, Instant until, List<String> clients) throws SQLException {
    String counted =
        clients.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "(", ")"));
    return texts(
        connection,
        ("select concat_ws(' ', epoch_us(event_time), action_name, user_identity.email,"
             + " workspace_id) from (select *, row_number() over (partition by event_id order by"
             + " event_time, action_name, user_identity.email) as position from audit where"
             + " (service_name = 'apps' or request_params['client_id'] in %s)) where (event_id is"
             + " null or position = 1) and event_time >= timestamptz '%s' and event_time <="
             + " timestamptz '%s'")
            .formatted(clients.isEmpty() ? "('')" : counted, from, until));
  }

  static List<String> texts(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> texts = new ArrayList<>();
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
      texts.sort(null);
      return texts;
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
