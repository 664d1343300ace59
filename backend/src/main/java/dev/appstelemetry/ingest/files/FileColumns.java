package dev.appstelemetry.ingest.files;

import static java.util.stream.Collectors.joining;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.files.ColumnReader.Reading;
import dev.appstelemetry.ingest.files.FileRows.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Maps the columns of a file to the columns of the audit table. */
final class FileColumns {

  private static final Map<String, String> WHY_UNREADABLE =
      Map.of(
          AuditColumns.EVENT_TIME,
          "it is not a time; use ISO 8601 or milliseconds since 1970",
          AuditColumns.REQUEST_PARAMS,
          "it is not an object, or it contains a parameter twice with different values",
          "response",
          "it is not an object, or its status_code is not a whole number");

  private final AuditColumns audit;

  /** The file's columns by the audit table's columns. A file can have several spellings of one. */
  private final Map<String, List<Column>> found = new LinkedHashMap<>();

  private final List<Column> inRows;

  /**
   * Maps the columns by their names.
   *
   * @param columns the columns of the file
   * @throws SettingsProblem if a required column is missing or flattened
   */
  FileColumns(AuditColumns audit, AuditFile file, List<Column> columns) {
    this.audit = audit;
    columns.forEach(column -> audit.column(column.name()).ifPresent(name -> add(name, column)));
    for (Column column : columns) {
      AuditColumns.columnByOtherName(column.name())
          .filter(name -> !found.containsKey(name))
          .ifPresent(name -> add(name, column));
    }
    found.remove(AuditColumns.EVENT_DATE);
    inRows = found.values().stream().flatMap(List::stream).toList();
    addPartition(file);
    check(file, columns);
  }

  private void add(String name, Column column) {
    found.computeIfAbsent(name, none -> new ArrayList<>()).add(column);
  }

  private void addPartition(AuditFile file) {
    file.partition()
        .forEach(
            (name, value) ->
                audit
                    .column(name)
                    .filter(column -> !found.containsKey(column))
                    .filter(column -> !column.equals(AuditColumns.EVENT_DATE))
                    .ifPresent(
                        column ->
                            add(column, new Column(name, FileRows.literal(value), "VARCHAR"))));
  }

  private void check(AuditFile file, List<Column> columns) {
    for (Column column : columns) {
      Optional<String> parent = AuditColumns.flattened(column.name());
      if (parent.isPresent() && !found.containsKey(parent.get())) {
        throw AuditFileProblem.of(
            file.name(),
            column.name(),
            "in system.access.audit it is a part of the column "
                + parent.get()
                + "; export that column unchanged");
      }
    }
    for (String required : AuditColumns.REQUIRED) {
      if (!found.containsKey(required)) {
        throw AuditFileProblem.of(
            file.name(),
            required,
            "the column is missing; use the column names of system.access.audit; the file has "
                + FileRows.names(columns.stream().map(Column::name).toList()));
      }
    }
    for (Column one : inRows) {
      for (Column other : inRows) {
        if (!one.name().equals(other.name()) && one.name().equalsIgnoreCase(other.name())) {
          throw AuditFileProblem.of(
              file.name(),
              one.name(),
              "some rows spell it " + other.name() + "; use one spelling in all rows");
        }
      }
    }
  }

  /** Returns the optional columns that the file does not have. */
  List<String> missing() {
    return AuditColumns.WANTED.stream().filter(column -> !found.containsKey(column)).toList();
  }

  /** Returns the file's columns that are read from its rows, without partition columns. */
  List<Column> inRows() {
    return inRows;
  }

  /**
   * Returns a query for the file's rows with the columns of the audit table. Its column {@code
   * reason} is the reason why a row is unreadable, or null if it is readable.
   */
  String query(FileRows rows) throws SQLException {
    ColumnReader reader = ColumnReader.of(audit, rows, found);
    Map<String, Reading> readings = new LinkedHashMap<>();
    for (Map.Entry<String, List<Column>> column : found.entrySet()) {
      List<Reading> alternatives = new ArrayList<>();
      for (Column alternative : column.getValue()) {
        alternatives.add(reader.reading(column.getKey(), alternative));
      }
      readings.put(column.getKey(), Reading.first(alternatives));
    }
    return readings.entrySet().stream()
            .map(reading -> reading.getValue().value() + " as " + reading.getKey())
            .collect(
                joining(
                    ", ", "select ", ", " + reason(readings, rows.isJson()) + " as reason from "))
        + rows.relation();
  }

  /** Returns the columns of the audit table except the date, null where the file has none. */
  String all() {
    return audit.types().entrySet().stream()
        .filter(column -> !column.getKey().equals(AuditColumns.EVENT_DATE))
        .map(
            column ->
                "cast(%s as %s) as %s"
                    .formatted(
                        found.containsKey(column.getKey()) ? column.getKey() : "null",
                        column.getValue(),
                        column.getKey()))
        .collect(joining(", "));
  }

  private String reason(Map<String, Reading> readings, boolean json) {
    StringBuilder cases = new StringBuilder();
    if (json) {
      cases
          .append(" when ")
          .append(
              inRows.stream().map(column -> column.sql() + " is null").collect(joining(" and ")))
          .append(" then 'it is not a JSON object with columns of system.access.audit'");
    }
    readings.forEach(
        (column, reading) -> {
          String why = WHY_UNREADABLE.getOrDefault(column, "it is not an object");
          reading.unreadable().forEach(condition -> cases.append(aCase(condition, column, why)));
        });
    readings.forEach(
        (column, reading) -> {
          if (AuditColumns.REQUIRED_VALUES.contains(column)) {
            cases.append(aCase(reading.value() + " is null", column, "it has no value"));
          }
        });
    return "case" + cases + " end";
  }

  private static String aCase(String condition, String column, String why) {
    return " when " + condition + " then " + FileRows.literal("column " + column + ": " + why);
  }
}
