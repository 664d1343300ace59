package dev.appstelemetry.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Exported rows of {@code system.access.audit}: Parquet, or JSON with a row on each line. Columns
 * that the audit table has and a file lacks are null; without the required ones a file is refused.
 */
final class AuditFiles {

  private static final Logger LOG = LoggerFactory.getLogger(AuditFiles.class);

  /** Without these a row is no event. */
  private static final Set<String> REQUIRED =
      new TreeSet<>(Set.of("event_time", "event_date", "service_name", "action_name"));

  private final Connection connection;

  AuditFiles(Connection connection) {
    this.connection = connection;
  }

  /**
   * Reads every file of the glob into the table {@code audit}.
   *
   * @throws IllegalArgumentException if there is no such file, or one cannot be read; the message
   *     names the file and, where it can be told, the column
   */
  void read(String glob) throws SQLException {
    List<String> files = texts("select file from glob(?) order by file", glob, "file");
    if (files.isEmpty()) {
      throw new IllegalArgumentException("TELEMETRY_AUDIT_FILES matches no file: " + glob);
    }
    Map<String, String> columns = auditColumns();
    for (String file : files) {
      long rows = readFile(file, columns);
      LOG.info("Read {} audit rows from {}", rows, file);
    }
  }

  private long readFile(String file, Map<String, String> columns) throws SQLException {
    Map<String, String> present = present(file, columns);
    for (String required : REQUIRED) {
      if (!present.containsKey(required)) {
        throw refused(file, required, "the column is missing", null);
      }
    }
    long rows;
    try {
      rows = update("insert into audit by name " + select(file, present), file);
    } catch (SQLException e) {
      String row = isParquet(file) ? null : firstRowThatIsNoJson(file);
      throw row == null
          ? refused(file, culprit(file, present), "it cannot be read", e)
          : refused(file, null, "row " + row + " is no JSON object", null);
    }
    for (String required : REQUIRED) {
      if (hasNull(file, required, columns)) {
        throw refused(file, required, "a row has no value in the column", null);
      }
    }
    return rows;
  }

  private boolean hasNull(String file, String column, Map<String, String> columns)
      throws SQLException {
    String alone = select(file, Map.of(column, columns.get(column)));
    return !texts("from (" + alone + ") where " + column + " is null limit 1", file, column)
        .isEmpty();
  }

  /** The columns of the audit table that a file has; a JSON file may have any, on any line. */
  private Map<String, String> present(String file, Map<String, String> columns)
      throws SQLException {
    if (!isParquet(file)) {
      return columns;
    }
    try {
      List<String> names = texts("describe select * from read_parquet(?)", file, "column_name");
      Map<String, String> present = new LinkedHashMap<>(columns);
      present.keySet().retainAll(names);
      return present;
    } catch (SQLException e) {
      throw refused(file, null, "it is no Parquet file", e);
    }
  }

  /** Counted from 1, without empty lines; null where each row is a JSON object. */
  private @Nullable String firstRowThatIsNoJson(String file) {
    try {
      return texts(
              "select row from (select row_number() over () as row, json"
                  + " from read_ndjson_objects(?, ignore_errors = true))"
                  + " where json is null or json_type(json) <> 'OBJECT' limit 1",
              file,
              "row")
          .stream()
          .findFirst()
          .orElse(null);
    } catch (SQLException e) {
      return null;
    }
  }

  /**
   * The first column that cannot be read by itself; null where none can, which is the file's fault.
   */
  private @Nullable String culprit(String file, Map<String, String> present) {
    List<String> unreadable =
        present.keySet().stream()
            .filter(column -> !readable(file, Map.of(column, present.get(column))))
            .toList();
    return unreadable.isEmpty() || unreadable.size() == present.size() ? null : unreadable.get(0);
  }

  private boolean readable(String file, Map<String, String> column) {
    try {
      String alone = select(file, column);
      var unused = texts("select count(hash(columns(*))) as n from (" + alone + ")", file, "n");
      return true;
    } catch (SQLException e) {
      return false;
    }
  }

  private static String select(String file, Map<String, String> columns) {
    if (isParquet(file)) {
      return columns.entrySet().stream()
          .map(column -> "cast(%1$s as %2$s) as %1$s".formatted(column.getKey(), column.getValue()))
          .collect(Collectors.joining(", ", "select ", " from read_parquet(?)"));
    }
    return columns.entrySet().stream()
        .map(column -> "%s: '%s'".formatted(column.getKey(), column.getValue()))
        .collect(
            Collectors.joining(
                ", ",
                "select * from read_json(?, format = 'newline_delimited', columns = {",
                "})"));
  }

  private static boolean isParquet(String file) {
    return file.endsWith(".parquet");
  }

  private Map<String, String> auditColumns() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("describe audit")) {
      Map<String, String> columns = new LinkedHashMap<>();
      while (rows.next()) {
        columns.put(rows.getString("column_name"), rows.getString("column_type"));
      }
      return columns;
    }
  }

  private List<String> texts(String sql, String parameter, String column) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      try (ResultSet rows = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
          texts.add(rows.getString(column));
        }
        return texts;
      }
    }
  }

  private long update(String sql, String parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      return statement.executeLargeUpdate();
    }
  }

  private static IllegalArgumentException refused(
      String file, @Nullable String column, String why, @Nullable Throwable cause) {
    return new IllegalArgumentException(
        "The audit file "
            + file
            + (column == null ? "" : ", column " + column)
            + ": "
            + why
            + (cause == null ? "" : " (" + firstLine(cause) + ")"),
        cause);
  }

  /** Without the line that DuckDB names, which is the wrong one. */
  private static String firstLine(Throwable cause) {
    return String.valueOf(cause.getMessage())
        .lines()
        .findFirst()
        .orElse("")
        .replaceAll(",? in line \\d+", "");
  }
}
