package dev.appstelemetry.store.embedded;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.sql.AuditTable;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.NamedParameters;
import dev.appstelemetry.sql.QueryCatalog;
import dev.appstelemetry.sql.SqlFiles;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Rows of audit tables on their way into a store, in the database {@code staging}. From there they
 * are copied into the tables that queries read, each event once: an event can have several rows
 * among the staged ones and in the store.
 */
public final class AuditStage {

  /** Before and after every event. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 2);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);
  private static final Instant FIRST = Instant.parse(FIRST_DAY + "T00:00:00Z");
  private static final Instant LAST = Instant.parse(LAST_DAY + "T00:00:00Z");

  /** Sorting the rows of a month needs little memory. */
  private static final Duration MONTH = Duration.ofDays(31);

  /** A wrong time in one row must not lead to thousands of slices. */
  private static final int MAX_SLICES = 24;

  private final SqlFiles files;
  private final Connection connection;

  AuditStage(SqlFiles files, Connection connection) throws SQLException {
    this.files = files;
    this.connection = connection;
    execute("stage_schema");
  }

  /**
   * The numbers of staged rows.
   *
   * @param rows the number of rows
   * @param unreadable the number of rows without a time, which are left out
   */
  public record Counts(long rows, long unreadable) {}

  /**
   * Stages rows.
   *
   * @param relation a relation with the columns of the audit table; rows without a time are
   *     unreadable
   */
  public Counts add(String relation) throws SQLException {
    QueryCatalog catalog = new QueryCatalog(files, new AuditTable(relation, false));
    // Doubled rows are removed later, because they can be in several files.
    String rows =
        catalog.statement(path("stage_events"), Map.of("audit_rows", "events/scanned_rows.sql"));
    long events = run(rows, FIRST, LAST);
    long others = run(catalog, "stage_other_rows", FIRST, LAST);
    try (Statement statement = connection.createStatement()) {
      long unreadable =
          statement.executeLargeUpdate("delete from staging.other_rows where event_time is null");
      return new Counts(events + others - unreadable, unreadable);
    }
  }

  /**
   * Moves the events that may have several rows to a table of their own.
   *
   * @param replacing whether the events of the store will be dropped
   * @return the number of rows whose event has another row
   */
  long separateDoubledEvents(boolean replacing) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("set variable replacing = " + replacing);
      execute("doubled_events");
      return OpenStore.number(
          statement, "select count(*) - count(distinct event_id) from staging.doubled_events");
    }
  }

  /** Copies the staged rows into the store, in the transaction of the connection. */
  void copy() throws SQLException {
    execute("remove_doubled_events");
    QueryCatalog catalog = new QueryCatalog(files, new AuditTable("staging.events", false));
    copyByMonth(catalog);
    // The rows of one event can be in different months.
    run(
        catalog.statement(
            path("fill_doubled_events"), Map.of("scanned_rows", path("staged_doubled_events"))),
        FIRST,
        LAST);
    execute("fill_other_rows");
  }

  private void copyByMonth(QueryCatalog catalog) throws SQLException {
    Instant start;
    Instant end;
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select epoch_us(min(event_time)), epoch_us(max(event_time)) from"
                    + " staging.events")) {
      row.next();
      start = Micros.toInstant(row.getLong(1));
      end = Micros.toInstant(row.getLong(2)).plusNanos(1000);
    }
    Duration share = Duration.between(start, end).dividedBy(MAX_SLICES);
    Duration slice = share.compareTo(MONTH) > 0 ? share.plusSeconds(1) : MONTH;
    for (Instant from = start; from.isBefore(end); from = from.plus(slice)) {
      Instant to = from.plus(slice);
      run(catalog, "fill_events", from, to.isBefore(end) ? to : end);
    }
  }

  private void execute(String file) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(files.read(path(file)));
    }
  }

  private static String path(String file) {
    return "duckdb/load/" + file + ".sql";
  }

  private long run(QueryCatalog catalog, String file, Instant from, Instant to)
      throws SQLException {
    return run(catalog.statement(path(file)), from, to);
  }

  private long run(String text, Instant from, Instant to) throws SQLException {
    NamedParameters.Bound bound =
        NamedParameters.bind(
            text,
            Map.of(
                "sign_in_actions",
                EventSettings.SIGN_IN_ACTIONS,
                "any_workspace",
                true,
                "workspaces",
                List.of(""),
                "scan_start",
                from.toString(),
                "scan_end",
                to.toString(),
                "scan_from",
                FIRST_DAY,
                "scan_to",
                LAST_DAY));
    try (PreparedStatement statement = connection.prepareStatement(bound.sql())) {
      for (int i = 0; i < bound.values().size(); i++) {
        statement.setObject(i + 1, bound.values().get(i));
      }
      return statement.executeLargeUpdate();
    }
  }
}
