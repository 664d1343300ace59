package dev.appstelemetry.sql;

import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.sql.QueryText.Variant;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The queries of the folder {@code sql}. Each is combined with the relations of {@code sql/events}
 * that its header names.
 */
@Singleton
public class QueryCatalog {

  private static final String SCANNED_ROWS = "scanned_rows";
  private static final String AUDIT_ROWS = "audit_rows";
  private static final String KEYED_ROWS = "keyed_rows";
  private static final String INVENTORY = "inventory";
  private static final String SIGNALS = "signals";
  private static final String APP_EVENTS = "app_events";
  private static final String USER_ACTIVITY = "user_activity";

  /** The relations of {@code sql/events} in order of dependency. */
  private static final List<String> RELATIONS =
      List.of(
          INVENTORY,
          "incarnations",
          SCANNED_ROWS,
          AUDIT_ROWS,
          KEYED_ROWS,
          "rows_about_apps",
          "actions",
          "sign_ins",
          SIGNALS,
          APP_EVENTS,
          "deployment_impacts",
          USER_ACTIVITY);

  /** The relations that have another definition on the store, whose events are prepared. */
  private static final Set<String> OF_STORE = Set.of(INVENTORY, AUDIT_ROWS, KEYED_ROWS);

  private final SqlFiles files;
  private final AuditTable auditTable;

  public QueryCatalog(SqlFiles files, AuditTable auditTable) {
    this.files = files;
    this.auditTable = auditTable;
  }

  /**
   * Reads a query.
   *
   * @param feature the folder below {@code sql/queries}
   * @param name the file's name without its ending
   * @throws IllegalArgumentException if there is no such file, or its header does not say what it
   *     reads
   */
  public QueryText query(String feature, String name) {
    SqlHeader query = file("queries/" + feature + "/" + name + ".sql");
    // A query that reads user_activity itself selects its users itself.
    boolean selectable = !query.reads().contains(USER_ACTIVITY);
    Map<Variant, String> variants = new HashMap<>();
    for (Signal signal : Signal.values()) {
      String signals = "events/signals/" + signal.name().toLowerCase(Locale.ROOT) + ".sql";
      Map<String, SqlHeader> counted = Map.of(SIGNALS, file(signals));
      String sql = behindRelations(query, counted);
      variants.put(new Variant(signal, false), sql);
      boolean bySegment = selectable && sql.contains(APP_EVENTS + " as");
      variants.put(new Variant(signal, true), bySegment ? overUsersOfSegment(query, counted) : sql);
    }
    return new QueryText(feature, name, variants, auditTable.ofStore());
  }

  /** The events of a segment are selected from all events, which have the same name. */
  private String overUsersOfSegment(SqlHeader query, Map<String, SqlHeader> counted) {
    String events = behindRelations(file("events/events_of_segment.sql"), counted);
    return behindRelations(query, Map.of(APP_EVENTS, new SqlHeader(List.of(), List.of(), events)));
  }

  /**
   * Reads another statement of the folder {@code sql}, behind the relations that it reads.
   *
   * @param path the file below {@code sql}
   */
  public String statement(String path) {
    return statement(path, Map.of());
  }

  /**
   * Reads another statement of the folder {@code sql}.
   *
   * @param replacements the files that replace relations
   */
  public String statement(String path, Map<String, String> replacements) {
    Map<String, SqlHeader> definitions = new HashMap<>();
    replacements.forEach((relation, other) -> definitions.put(relation, file(other)));
    return behindRelations(file(path), definitions);
  }

  /**
   * Returns a query with all relations that it reads, directly or indirectly, as common table
   * expressions.
   *
   * @param replacements definitions that replace relations
   */
  private String behindRelations(SqlHeader query, Map<String, SqlHeader> replacements) {
    String sql = query.body();
    Set<String> read = new HashSet<>(query.reads());
    for (int i = RELATIONS.size() - 1; i >= 0; i--) {
      String relation = RELATIONS.get(i);
      if (!read.contains(relation)) {
        continue;
      }
      SqlHeader replacement = replacements.get(relation);
      SqlHeader definition = replacement == null ? relation(relation) : replacement;
      read.addAll(definition.reads());
      sql = with(relation + as(relation), definition.body(), sql);
    }
    return sql.replace("{{audit_table}}", auditTable.name());
  }

  /**
   * DuckDB materializes a relation that is read twice, even if each reader needs few of its rows
   * and columns. A warehouse does not.
   */
  private String as(String relation) {
    boolean wide = relation.equals(SCANNED_ROWS) || OF_STORE.contains(relation);
    return wide && auditTable.ofStore() ? " as not materialized" : " as";
  }

  private SqlHeader relation(String name) {
    boolean prepared = OF_STORE.contains(name) && auditTable.ofStore();
    return file((prepared ? "duckdb/" : "events/") + name + ".sql");
  }

  private SqlHeader file(String path) {
    return SqlHeader.of(path, files.read(path));
  }

  /** Prepends a relation to the with clause of a query. */
  private static String with(String relation, String definition, String query) {
    String rest =
        query.startsWith("with ") ? ",\n" + query.substring("with ".length()) : "\n" + query;
    return "with " + relation + " (\n" + definition + ")" + rest;
  }
}
