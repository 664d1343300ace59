package dev.appstelemetry.query;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The queries of the folder {@code sql}, each put together with the relations of {@code sql/events}
 * that it reads.
 */
@Singleton
public class QueryCatalog {

  /** The comment lines with which every file begins. */
  private static final Pattern HEADER = Pattern.compile("\\A(--[^\n]*\n|\\s)*");

  private static final String USER_ACTIVITY = "user_activity";

  private final SqlFiles files;
  private final AuditTable auditTable;

  QueryCatalog(SqlFiles files, AuditTable auditTable) {
    this.files = files;
    this.auditTable = auditTable;
  }

  /**
   * Reads a query.
   *
   * @param feature the folder below {@code sql/queries}
   * @param name the file's name without its ending
   * @throws IllegalArgumentException if there is no such file
   */
  public QueryText query(String feature, String name) {
    String query = files.read("queries/" + feature + "/" + name + ".sql");
    String events =
        files.read("events/app_events.sql").replace("{{audit_table}}", auditTable.name());
    String activity = files.read("events/user_activity.sql");
    if (query.contains(USER_ACTIVITY)) {
      // Tells users apart by what they do on its own account.
      String sql = with("app_events", events, with(USER_ACTIVITY, activity, query));
      return text(name, sql, sql);
    }
    String someEvents =
        with(
            "app_events",
            events,
            with(USER_ACTIVITY, activity, files.read("events/events_of_segment.sql")));
    return text(name, with("app_events", events, query), with("app_events", someEvents, query));
  }

  private static QueryText text(String name, String sql, String sqlBySegment) {
    byte[] texts = (sql + sqlBySegment).getBytes(StandardCharsets.UTF_8);
    return new QueryText(name, sql, sqlBySegment, Fingerprint.of(texts));
  }

  /** A query behind a relation that it reads: its own relations join the same list. */
  private static String with(String relation, String definition, String query) {
    String own = HEADER.matcher(query).replaceFirst("");
    String rest = own.startsWith("with ") ? ",\n" + own.substring("with ".length()) : "\n" + own;
    return "with " + relation + " as (\n" + definition + ")" + rest;
  }
}
