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
 * Copies the rows of a staged audit table into the tables that queries read, each event once. An
 * event can have rows in the staged table and in the store.
 */
final class AuditLoad {

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
  private final QueryCatalog audit;
  private final QueryCatalog doubled;

  AuditLoad(SqlFiles files, Connection connection) {
    this.files = files;
    this.connection = connection;
    this.audit = new QueryCatalog(files, new AuditTable("staging.audit", false));
    this.doubled = new QueryCatalog(files, new AuditTable("staging.doubled_rows", false));
  }

  /**
   * Moves the rows whose event may have another row to tables of their own.
   *
   * @param replacing whether the events of the store will be dropped
   * @return the number of rows whose event has another row
   */
  long separateDoubledRows(Statement statement, boolean replacing) throws SQLException {
    statement.execute("set variable replacing = " + replacing);
    statement.execute(files.read("duckdb/load/doubled_rows.sql"));
    copy(doubled.statement("duckdb/load/doubled_events.sql"), FIRST, LAST);
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) - count(distinct event_id) from staging.doubled_events")) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Copies the rows, in the transaction of the connection. */
  void copy(Statement statement) throws SQLException {
    statement.execute(files.read("duckdb/load/remove_doubled_events.sql"));
    copyByMonth(statement);
    // The rows of one event can be in different months.
    copy(
        doubled.statement(
            "duckdb/load/fill_doubled_events.sql",
            Map.of("scanned_rows", "duckdb/load/staged_doubled_events.sql")),
        FIRST,
        LAST);
    copy(audit.statement("duckdb/load/fill_other_rows.sql"), FIRST, LAST);
    copy(doubled.statement("duckdb/load/fill_other_rows.sql"), FIRST, LAST);
  }

  private void copyByMonth(Statement statement) throws SQLException {
    Instant start;
    Instant end;
    try (ResultSet row =
        statement.executeQuery(
            "select epoch_us(min(event_time)), epoch_us(max(event_time)) from staging.audit")) {
      row.next();
      start = clamped(Micros.toInstant(row.getLong(1)));
      end = clamped(Micros.toInstant(row.getLong(2)).plusNanos(1000));
    }
    Duration share = Duration.between(start, end).dividedBy(MAX_SLICES);
    Duration slice = share.compareTo(MONTH) > 0 ? share.plusSeconds(1) : MONTH;
    String text = audit.statement("duckdb/load/fill_events.sql");
    for (Instant from = start; from.isBefore(end); from = from.plus(slice)) {
      Instant to = from.plus(slice);
      copy(text, from, to.isBefore(end) ? to : end);
    }
  }

  private static Instant clamped(Instant instant) {
    if (instant.isBefore(FIRST)) {
      return FIRST;
    }
    return instant.isAfter(LAST) ? LAST : instant;
  }

  private void copy(String text, Instant from, Instant to) throws SQLException {
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
      statement.execute();
    }
  }
}
