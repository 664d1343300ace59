package dev.appstelemetry.ingest.files;

import static java.util.stream.Collectors.joining;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.files.FileRows.Column;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Generates the SQL that converts a file's column to the audit table's. */
final class ColumnReader {

  /**
   * SQL expressions that read a value in the format of the audit table.
   *
   * @param value an expression that is null for missing and for unreadable values
   * @param unreadable conditions, each of which is true for an unreadable value
   */
  record Reading(String value, List<String> unreadable) {

    static Reading of(String value) {
      return new Reading(value, List.of());
    }

    /** Returns a conversion that is null if it fails. */
    static Reading attempt(String raw, String value) {
      return new Reading(value, List.of(raw + " is not null and " + value + " is null"));
    }

    /** Returns the first reading that has a value. */
    static Reading first(List<Reading> readings) {
      return readings.size() == 1
          ? readings.get(0)
          : new Reading(
              readings.stream().map(Reading::value).collect(joining(", ", "coalesce(", ")")),
              readings.stream().flatMap(reading -> reading.unreadable().stream()).toList());
    }
  }

  private final AuditColumns audit;
  private final FileRows rows;
  private final Map<String, List<String>> keys;

  private ColumnReader(AuditColumns audit, FileRows rows, Map<String, List<String>> keys) {
    this.audit = audit;
    this.rows = rows;
    this.keys = keys;
  }

  /**
   * Creates a reader. Reads the keys of the file's JSON objects.
   *
   * @param found the file's columns by the audit table's columns
   */
  static ColumnReader of(AuditColumns audit, FileRows rows, Map<String, List<Column>> found)
      throws SQLException {
    List<String> objects =
        found.entrySet().stream()
            .filter(column -> audit.fields().containsKey(column.getKey()))
            .flatMap(column -> column.getValue().stream())
            .filter(raw -> !raw.type().startsWith("STRUCT"))
            .map(ColumnReader::object)
            .toList();
    return new ColumnReader(audit, rows, rows.keys(objects));
  }

  /**
   * Returns the expressions that read an audit column from a file's column.
   *
   * @throws SettingsProblem if the column lacks a required field and has unknown fields
   */
  Reading reading(String column, Column raw) throws SQLException {
    String type = audit.types().getOrDefault(column, "VARCHAR");
    if (column.equals(AuditColumns.EVENT_TIME)) {
      return instant(raw);
    }
    if (raw.type().equals(type) && !type.equals("VARCHAR")) {
      return Reading.of(raw.sql());
    }
    if (column.equals(AuditColumns.REQUEST_PARAMS)) {
      return raw.type().startsWith("MAP") || raw.type().startsWith("STRUCT")
          ? Reading.attempt(raw.sql(), "try_cast(" + raw.sql() + " as " + type + ")")
          : Reading.attempt(present(raw), "entries_of(" + object(raw) + ")");
    }
    if (audit.fields().containsKey(column)) {
      return raw.type().startsWith("STRUCT") ? struct(column, raw) : structFromObject(column, raw);
    }
    String text = text(raw);
    return Reading.of(
        switch (column) {
          case "event_id" -> "nullif(trim(" + text + "), '')";
          case "workspace_id" -> "text_of_id(" + text + ")";
          default -> text;
        });
  }

  private static Reading instant(Column raw) {
    if (raw.type().startsWith("TIMESTAMP")) {
      return Reading.of("cast(" + raw.sql() + " as timestamptz)");
    }
    if (raw.isText()) {
      return Reading.attempt(raw.sql(), "instant_of_text(" + raw.sql() + ")");
    }
    return raw.type().equals("DATE")
        ? Reading.attempt(raw.sql(), "cast(null as timestamptz)")
        : Reading.attempt(raw.sql(), "instant_of_number(try_cast(" + raw.sql() + " as double))");
  }

  private Reading struct(String column, Column raw) throws SQLException {
    List<Column> fields =
        rows.fields(raw.sql()).entrySet().stream()
            .map(
                field ->
                    new Column(
                        field.getKey(),
                        raw.sql() + "." + FileRows.quoted(field.getKey()),
                        field.getValue()))
            .toList();
    return struct(column, raw.sql() + " is null", fields);
  }

  private Reading structFromObject(String column, Column raw) {
    String object = object(raw);
    List<Column> fields =
        keys.getOrDefault(object, List.of()).stream()
            .map(
                key ->
                    new Column(
                        key, "(" + object + " ->> " + FileRows.literal(key) + ")", "VARCHAR"))
            .toList();
    Reading struct = struct(column, object + " is null", fields);
    List<String> unreadable = new ArrayList<>(Reading.attempt(present(raw), object).unreadable());
    unreadable.addAll(struct.unreadable());
    return new Reading(struct.value(), unreadable);
  }

  private Reading struct(String column, String isNull, List<Column> fields) {
    Map<String, List<Reading>> byField = new LinkedHashMap<>();
    List<String> unknown = new ArrayList<>();
    Map<String, String> types = audit.fields().getOrDefault(column, Map.of());
    for (Column field : fields) {
      Optional<String> known = audit.field(column, field.name());
      known.ifPresentOrElse(
          name ->
              byField
                  .computeIfAbsent(name, none -> new ArrayList<>())
                  .add("INTEGER".equals(types.get(name)) ? number(field) : Reading.of(text(field))),
          () -> unknown.add(field.name()));
    }
    for (String wanted : AuditColumns.WANTED_FIELDS.getOrDefault(column, List.of())) {
      if (!byField.containsKey(wanted) && !unknown.isEmpty()) {
        throw AuditFileProblem.of(
            rows.file().name(),
            column,
            "the field "
                + wanted
                + " is missing; use the field names of system.access.audit; the file has "
                + FileRows.names(fields.stream().map(Column::name).toList()));
      }
    }
    List<String> unreadable = new ArrayList<>();
    List<String> values = new ArrayList<>();
    types.forEach(
        (name, type) -> {
          Reading reading =
              byField.containsKey(name)
                  ? Reading.first(byField.get(name))
                  : Reading.of("cast(null as " + type + ")");
          values.add(FileRows.literal(name) + ": " + reading.value());
          unreadable.addAll(reading.unreadable());
        });
    return new Reading(
        "case when not (" + isNull + ") then {" + String.join(", ", values) + "} end", unreadable);
  }

  private static Reading number(Column raw) {
    if (raw.type().equals("INTEGER")) {
      return Reading.of(raw.sql());
    }
    String present = present(raw);
    return Reading.attempt(present, "try_cast(" + present + " as integer)");
  }

  private static String text(Column raw) {
    if (raw.isText()) {
      return raw.sql();
    }
    return raw.isFloating()
        ? "text_of_number(" + raw.sql() + ")"
        : "cast(" + raw.sql() + " as varchar)";
  }

  private static String object(Column raw) {
    return switch (raw.type()) {
      case "JSON" -> "object_of(" + raw.sql() + ")";
      case "VARCHAR" -> "object_of(try_cast(" + present(raw) + " as json))";
      default -> "object_of(to_json(" + raw.sql() + "))";
    };
  }

  /** Returns an expression that is null for empty texts and for NaN. */
  private static String present(Column raw) {
    if (raw.isText()) {
      return "nullif(trim(" + raw.sql() + "), '')";
    }
    return raw.isFloating() ? "nullif(" + raw.sql() + ", 'nan')" : raw.sql();
  }
}
