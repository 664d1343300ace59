package dev.appstelemetry.ingest.files;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The columns and fields of {@code system.access.audit} and their spellings in exports. Case,
 * underscores and hyphens are ignored: {@code statusCode} equals {@code status_code}.
 *
 * @param types the columns with their types
 * @param fields the fields of those columns that are structs, with their types
 */
record AuditColumns(Map<String, String> types, Map<String, Map<String, String>> fields) {

  static final String EVENT_TIME = "event_time";

  /** Derived from the time and not read: a file's dates may be missing or in another zone. */
  static final String EVENT_DATE = "event_date";

  static final String REQUEST_PARAMS = "request_params";

  /** A row in which one of these is null is unreadable. */
  static final List<String> REQUIRED_VALUES = List.of("action_name", EVENT_TIME, "service_name");

  /** Required columns. A file without one would give wrong results: no failures, users or apps. */
  static final List<String> REQUIRED =
      List.of(
          "action_name", EVENT_TIME, REQUEST_PARAMS, "response", "service_name", "user_identity");

  /** Optional columns. Without them duplicates are counted and the workspace is unknown. */
  static final List<String> WANTED = List.of("event_id", "workspace_id");

  /** The fields that queries read. */
  static final Map<String, List<String>> WANTED_FIELDS =
      Map.of(
          "response", List.of("status_code", "error_message"), "user_identity", List.of("email"));

  /** Column names of audit logs that are delivered to a bucket. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("timestamp", EVENT_TIME, "orgid", "workspace_id");

  /** Request parameters that some exports flatten into columns. */
  private static final Set<String> FLATTENED_PARAMETERS = Set.of("appname", "appid");

  /** Returns the columns of the table {@code audit}. */
  static AuditColumns of(SqlSession session) throws SQLException {
    Map<String, String> types = session.columns("select * from audit");
    Map<String, Map<String, String>> fields = new LinkedHashMap<>();
    for (Map.Entry<String, String> column : types.entrySet()) {
      if (column.getValue().startsWith("STRUCT")) {
        fields.put(
            column.getKey(), session.columns("select unnest(" + column.getKey() + ") from audit"));
      }
    }
    return new AuditColumns(types, fields);
  }

  /** Returns the audit column of a file's column name. */
  Optional<String> column(String name) {
    return spelled(name, types.keySet());
  }

  /** Returns the audit column of an alternative column name. */
  static Optional<String> columnByOtherName(String name) {
    return Optional.ofNullable(OTHER_NAMES.get(letters(name)));
  }

  /** Returns the field of an audit column by a file's field name. */
  Optional<String> field(String column, String name) {
    return spelled(name, fields.getOrDefault(column, Map.of()).keySet());
  }

  /** Returns the type for reading a column of a JSON file. Nested values stay JSON. */
  String jsonType(String name) {
    String type = column(name).map(types::get).orElse("VARCHAR");
    return type.startsWith("STRUCT") || type.startsWith("MAP") ? "JSON" : "VARCHAR";
  }

  /** Returns the audit column that contains a value which a file has flattened into this column. */
  static Optional<String> flattened(String name) {
    String letters = letters(name.replaceAll("[^A-Za-z0-9]", ""));
    String parameters = letters(REQUEST_PARAMS);
    if (FLATTENED_PARAMETERS.contains(letters)
        || (letters.startsWith(parameters) && letters.length() > parameters.length())) {
      return Optional.of(REQUEST_PARAMS);
    }
    return WANTED_FIELDS.entrySet().stream()
        .filter(
            wanted ->
                wanted.getValue().stream()
                    .anyMatch(
                        field ->
                            letters.equals(letters(field))
                                || letters.equals(letters(wanted.getKey() + field))))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static Optional<String> spelled(String name, Set<String> known) {
    String letters = letters(name);
    return known.stream().filter(column -> letters(column).equals(letters)).findFirst();
  }

  private static String letters(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[_ -]", "");
  }
}
