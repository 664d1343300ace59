package dev.appstelemetry.warehouse;

import dev.appstelemetry.query.AuditTable;
import dev.appstelemetry.query.EventSettings;
import dev.appstelemetry.query.NamedParameters;
import dev.appstelemetry.query.SourceGuard;
import dev.appstelemetry.query.SqlFiles;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which actions of apps the audit table holds. */
@Singleton
class ActionCensus {

  static final int DAYS = 30;

  private final SqlFiles files;
  private final AuditTable table;
  private final EventSettings events;
  private final SourceGuard guard;
  private final JdbcOperations jdbc;
  private final Clock clock;

  ActionCensus(
      SqlFiles files,
      AuditTable table,
      EventSettings events,
      SourceGuard guard,
      JdbcOperations jdbc,
      Clock clock) {
    this.files = files;
    this.table = table;
    this.events = events;
    this.guard = guard;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * An action and how often it happened.
   *
   * @param latest the last day on which it did
   */
  record Row(String action, long events, String latest) {}

  String table() {
    return table.name();
  }

  boolean counts(String action) {
    return events.actions().contains(action);
  }

  /** The actions of the last days, the most frequent first. */
  List<Row> take() {
    LocalDate from = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS - 1L);
    String sql = files.read("check/actions.sql").replace("{{audit_table}}", table.name());
    NamedParameters.Bound bound = NamedParameters.bind(sql, Map.of("from_date", from));
    return guard.run(() -> jdbc.execute(connection -> rows(connection, bound.sql(), from)));
  }

  private static List<Row> rows(Connection connection, String sql, LocalDate from)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setObject(1, from);
      List<Row> actions = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          actions.add(
              new Row(rows.getString("action"), rows.getLong("events"), rows.getString("latest")));
        }
      }
      return actions;
    }
  }
}
