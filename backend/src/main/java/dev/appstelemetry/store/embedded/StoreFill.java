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
 * Copies the rows of the audit table, each event once, into the tables that queries read. It copies
 * a month at a time, and a checkpoint compresses each, so that few uncompressed rows are in memory.
 */
final class StoreFill {

  /** Before and after every event. */
  private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 2);

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 30);
  private static final Instant FIRST = Instant.parse(FIRST_DAY + "T00:00:00Z");
  private static final Instant LAST = Instant.parse(LAST_DAY + "T00:00:00Z");

  private static final Duration MONTH = Duration.ofDays(31);

  /** A wrong time in one row must not lead to thousands of slices. */
  private static final int MAX_SLICES = 24;

  private final SqlFiles files;
  private final Connection connection;
  private final QueryCatalog audit;

  StoreFill(SqlFiles files, Connection connection) {
    this.files = files;
    this.connection = connection;
    this.audit = catalog(EmbeddedStore.AUDIT_TABLE);
  }

  private QueryCatalog catalog(String table) {
    return new QueryCatalog(files, new AuditTable(table, false));
  }

  /** Returns the number of rows whose event had a row before. */
  long run() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(files.read("duckdb/doubled_rows.sql"));
      copyByMonth(statement);
      // The rows of one event can be in different months.
      QueryCatalog doubled = catalog("doubled_rows");
      copy(doubled, "fill_doubled_rows", FIRST, LAST);
      copy(audit, "fill_other_rows", FIRST, LAST);
      copy(doubled, "fill_other_rows", FIRST, LAST);
      long count = countDoubled(statement);
      statement.execute("drop table doubled_rows");
      return count;
    }
  }

  private static long countDoubled(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) - count(distinct trim(event_id)) from doubled_rows")) {
      row.next();
      return row.getLong(1);
    }
  }

  private void copyByMonth(Statement statement) throws SQLException {
    Instant start;
    Instant end;
    try (ResultSet row =
        statement.executeQuery(
            "select epoch_us(min(event_time)), epoch_us(max(event_time)) from audit")) {
      row.next();
      start = clamped(Micros.toInstant(row.getLong(1)));
      end = clamped(Micros.toInstant(row.getLong(2)).plusNanos(1000));
    }
    Duration share = Duration.between(start, end).dividedBy(MAX_SLICES);
    Duration slice = share.compareTo(MONTH) > 0 ? share.plusSeconds(1) : MONTH;
    for (Instant from = start; from.isBefore(end); from = from.plus(slice)) {
      Instant to = from.plus(slice);
      copy(audit, "fill_unique_rows", from, to.isBefore(end) ? to : end);
      statement.execute("checkpoint telemetry");
    }
  }

  private static Instant clamped(Instant instant) {
    if (instant.isBefore(FIRST)) {
      return FIRST;
    }
    return instant.isAfter(LAST) ? LAST : instant;
  }

  private void copy(QueryCatalog catalog, String file, Instant from, Instant to)
      throws SQLException {
    NamedParameters.Bound bound =
        NamedParameters.bind(
            catalog.statement("duckdb/" + file + ".sql"),
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
