package dev.appstelemetry.filter;

import dev.appstelemetry.sql.NamedParameters;
import dev.appstelemetry.sql.NamedParameters.Bound;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.sql.SqlFilesOnClasspath;
import dev.appstelemetry.sql.SqlHeader;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A user per code point, with names in lower case as in {@code scanned_rows.sql}. */
public final class FoldedUsers {

  private static final Map<String, Object> EVERYTHING =
      Map.of(
          "sign_in_actions", List.of(""),
          "any_workspace", true,
          "workspaces", List.of(""),
          "scan_start", "2026-01-01T00:00:00Z",
          "scan_end", "2026-02-01T00:00:00Z",
          "scan_from", "2026-01-01",
          "scan_to", "2026-02-01");

  private FoldedUsers() {}

  /** The user of a code point, which is inside the name because ends are trimmed. */
  public static String name(int codePoint) {
    return "a" + Character.toString(codePoint) + "a";
  }

  /** Id and user of each row of a table {@code audit} with rows of 2 January 2026. */
  public static Bound query() {
    String text = SqlFilesOnClasspath.open().read("events/scanned_rows.sql");
    return NamedParameters.bind(
        "select event_id, user_name from ("
            + SqlHeader.of("scanned_rows", text).body().replace("{{audit_table}}", "audit")
            + ") as scanned",
        EVERYTHING);
  }

  /** The names by code point in DuckDB, without surrogates. */
  public static Map<Integer, String> onDuckDb() throws SQLException {
    Map<Integer, String> names = new TreeMap<>();
    try (Connection duckDb = DriverManager.getConnection("jdbc:duckdb:")) {
      fill(duckDb);
      Bound query = query();
      try (PreparedStatement statement = duckDb.prepareStatement(query.sql())) {
        for (int i = 0; i < query.values().size(); i++) {
          statement.setObject(i + 1, query.values().get(i));
        }
        try (ResultSet rows = statement.executeQuery()) {
          while (rows.next()) {
            names.put(Integer.valueOf(rows.getString("event_id")), rows.getString("user_name"));
          }
        }
      }
    }
    return names;
  }

  private static void fill(Connection duckDb) throws SQLException {
    SqlFiles files = SqlFilesOnClasspath.open();
    try (Statement statement = duckDb.createStatement()) {
      statement.execute("set TimeZone = 'UTC'");
      statement.execute(files.read("duckdb/macros.sql"));
      statement.execute(files.read("duckdb/audit_schema.sql"));
      statement.execute(
          """
          insert into audit by name
          select
              'apps' as service_name,
              'openApp' as action_name,
              timestamptz '2026-01-02 00:00:00Z' as event_time,
              date '2026-01-02' as event_date,
              cast(number as varchar) as event_id,
              {'email': 'a' || chr(cast(number as integer)) || 'a', 'subject_name': null} as user_identity
          from range(1, 1114112) as code_points(number)
          where number not between 55296 and 57343
          """);
    }
  }
}
