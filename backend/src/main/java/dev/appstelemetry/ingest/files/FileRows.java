package dev.appstelemetry.ingest.files;

import static java.util.stream.Collectors.joining;

import dev.appstelemetry.ingest.files.AuditFile.Format;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of one file, read with DuckDB.
 *
 * @param columns the columns to read from a JSON file; not used for Parquet
 */
record FileRows(SqlSession session, AuditFile file, List<Column> columns) {

  /**
   * A column of a file.
   *
   * @param sql the SQL expression of the column
   * @param type DuckDB's name of the type
   */
  record Column(String name, String sql, String type) {

    static Column of(String name, String type) {
      return new Column(name, quoted(name), type);
    }

    boolean isText() {
      return type.equals("VARCHAR");
    }

    boolean isFloating() {
      return type.equals("DOUBLE") || type.equals("FLOAT");
    }
  }

  boolean isJson() {
    return file.format() != Format.PARQUET;
  }

  private String path() {
    return literal(file.path());
  }

  /** Returns the table function for the {@code from} clause. */
  String relation() {
    return isJson()
        ? columns.stream()
            .map(column -> literal(column.name()) + ": " + literal(column.type()))
            .collect(
                joining(
                    ", ", "read_json(" + path() + ", columns = {", "}, " + jsonOptions(file) + ")"))
        : "read_parquet(" + path() + ", binary_as_string = true, hive_partitioning = false)";
  }

  /** Returns the options of the JSON reader. Malformed lines become rows without values. */
  private static String jsonOptions(AuditFile file) {
    boolean lines = file.format() == Format.JSON_LINES;
    return "format = '%s', ignore_errors = %s, compression = '%s', hive_partitioning = false"
        .formatted(lines ? "newline_delimited" : "array", lines, file.compression());
  }

  private static String jsonObjects(AuditFile file) {
    return "read_json_objects(" + literal(file.path()) + ", " + jsonOptions(file) + ")";
  }

  /** Returns the columns of a Parquet file. */
  static List<Column> parquetColumns(SqlSession session, AuditFile file) throws SQLException {
    return session
        .columns("select * from " + new FileRows(session, file, List.of()).relation())
        .entrySet()
        .stream()
        .map(column -> Column.of(column.getKey(), column.getValue()))
        .toList();
  }

  /** Returns the keys that occur in any row of a JSON file. */
  static List<String> jsonNames(SqlSession session, AuditFile file) throws SQLException {
    return session.texts(
        "select unnest(list_sort(list_distinct(flatten(list(distinct json_keys(json))))))"
            + " from "
            + jsonObjects(file));
  }

  /** Returns whether a JSON file has any rows, JSON objects or not. */
  static boolean hasJsonRows(SqlSession session, AuditFile file) throws SQLException {
    return !session.texts("select 1 from " + jsonObjects(file) + " limit 1").isEmpty();
  }

  /** Returns the fields of a struct with their types. */
  Map<String, String> fields(String struct) throws SQLException {
    return session.columns("select unnest(" + struct + ") from " + relation());
  }

  /** Returns the keys that occur in any row of JSON objects, by object. */
  Map<String, List<String>> keys(List<String> objects) throws SQLException {
    if (objects.isEmpty()) {
      return Map.of();
    }
    String lists =
        objects.stream()
            .map(
                object ->
                    "list_sort(list_distinct(flatten(list(distinct json_keys(%s)))))"
                        .formatted(object))
            .collect(joining(", "));
    return session
        .rows("select " + lists + " from " + relation(), row -> names(row, objects))
        .get(0);
  }

  private static Map<String, List<String>> names(ResultSet row, List<String> objects)
      throws SQLException {
    Map<String, List<String>> names = new HashMap<>();
    for (int i = 0; i < objects.size(); i++) {
      Array list = row.getArray(i + 1);
      names.put(
          objects.get(i),
          list == null
              ? List.of()
              : Arrays.stream((Object[]) list.getArray()).map(String::valueOf).toList());
    }
    return names;
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }

  static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** Returns up to 20 names as text for a message. */
  static String names(List<String> names) {
    return names.isEmpty() ? "none" : names.stream().limit(20).collect(joining(", "));
  }
}
