package dev.appstelemetry.query;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The queries of the folder {@code sql}, each put together with the relations of {@code sql/events}
 * that it reads.
 */
@Singleton
public class QueryCatalog {

  /** The comment lines with which every file begins. */
  private static final Pattern HEADER = Pattern.compile("\\A(--[^\n]*\n|\\s)*");

  private static final String APP_EVENTS = "app_events";
  private static final String USER_ACTIVITY = "user_activity";

  /** The relations of {@code sql/events}, each behind those that it reads. */
  private static final List<String> RELATIONS =
      List.of("inventory", "rows_about_apps", "sign_ins", APP_EVENTS, USER_ACTIVITY);

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
    String query = overTable(files.read("queries/" + feature + "/" + name + ".sql"));
    String sql = behindRelations(query, Map.of());
    if (query.contains(USER_ACTIVITY)) {
      // Tells users apart by what they do on its own account.
      return text(name, sql, sql);
    }
    String someEvents = behindRelations(files.read("events/events_of_segment.sql"), Map.of());
    return text(name, sql, behindRelations(query, Map.of(APP_EVENTS, someEvents)));
  }

  /**
   * A query behind the relations that it reads, and that these read.
   *
   * @param replacements definitions that stand in for relations and bring along what they read
   */
  private String behindRelations(String query, Map<String, String> replacements) {
    String sql = query;
    StringBuilder readers = new StringBuilder(query);
    for (int i = RELATIONS.size() - 1; i >= 0; i--) {
      String relation = RELATIONS.get(i);
      if (readers.indexOf(relation) < 0) {
        continue;
      }
      String replacement = replacements.get(relation);
      if (replacement == null) {
        String definition = relation(relation);
        readers.append(definition);
        sql = with(relation, definition, sql);
      } else {
        sql = with(relation, replacement, sql);
      }
    }
    return sql;
  }

  private String relation(String name) {
    return overTable(files.read("events/" + name + ".sql"));
  }

  private String overTable(String sql) {
    return sql.replace("{{audit_table}}", auditTable.name());
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
