package dev.appstelemetry.query;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * The queries of the folder {@code sql}, each put together with the relation {@code app_events}
 * that all of them read.
 */
@Singleton
public class QueryCatalog {

  /** The comment lines with which every query file begins. */
  private static final Pattern HEADER = Pattern.compile("\\A(--[^\n]*\n|\\s)*");

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
    String events =
        files.read("events/app_events.sql").replace("{{audit_table}}", auditTable.name());
    String query = files.read("queries/" + feature + "/" + name + ".sql");
    String sql = "with app_events as (\n" + events + ")" + continued(query);
    return new QueryText(name, sql, Fingerprint.of(sql.getBytes(StandardCharsets.UTF_8)));
  }

  /** The query behind a first common table expression: its own ones join the same list. */
  private static String continued(String query) {
    String own = HEADER.matcher(query).replaceFirst("");
    return own.startsWith("with ") ? ",\n" + own.substring("with ".length()) : "\n" + own;
  }
}
