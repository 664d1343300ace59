package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.files.AuditFile.Format;
import dev.appstelemetry.ingest.files.FileRows.Column;
import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import dev.appstelemetry.store.embedded.AuditStage.Counts;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Loads exported rows of {@code system.access.audit}. Formats are Parquet and JSON, with one row in
 * each line or as one array.
 *
 * <p>Unreadable rows are skipped and counted. A file is refused if all its rows are unreadable, or
 * if an unknown column name would silently leave a column empty.
 */
final class AuditFiles {

  private final SqlSession session;
  private final Path copies;
  private final Target target;
  private final Predicate<SQLException> ofStore;

  /** Where rows are loaded to. */
  interface Target {

    /**
     * Loads the rows of a relation with the columns of the audit table. Unreadable rows have no
     * time.
     */
    Counts add(String relation) throws SQLException;
  }

  /**
   * Creates a reader.
   *
   * @param session has the table {@code audit} and the macros of {@code audit_files.sql}
   * @param copies a folder for copies of files that are not in UTF-8
   * @param ofStore whether a failure is one of the store, so that no file is to blame
   */
  AuditFiles(SqlSession session, Path copies, Target target, Predicate<SQLException> ofStore) {
    this.session = session;
    this.copies = copies;
    this.target = target;
    this.ofStore = ofStore;
  }

  /**
   * Loads files.
   *
   * @return what each file contains, in the same order
   * @throws SettingsProblem if a file is refused; names the file, the reason and the remedy
   * @throws SQLException if the store cannot be read or written
   */
  List<SourceFile> read(List<FileVersion> files) throws SQLException {
    AuditColumns audit = AuditColumns.of(session);
    List<SourceFile> read = new ArrayList<>();
    for (FileVersion file : files) {
      read.add(read(file, audit));
    }
    return read;
  }

  private SourceFile read(FileVersion version, AuditColumns audit) throws SQLException {
    try (AuditFile file = AuditFile.open(version.name(), copies)) {
      List<Column> columns =
          file.format() == Format.PARQUET
              ? FileRows.parquetColumns(session, file)
              : jsonColumns(file, audit);
      return columns.isEmpty()
          ? SourceFile.empty(version)
          : insert(version, file, new FileColumns(audit, file, columns));
    } catch (SQLException e) {
      if (ofStore.test(e)) {
        throw e;
      }
      throw unreadable(version, e);
    } catch (IOException e) {
      throw unreadable(version, e);
    }
  }

  private static SettingsProblem unreadable(FileVersion version, Exception cause) {
    return AuditFileProblem.of(
        version.name(), null, "it cannot be read (" + AuditFileProblem.firstLine(cause) + ")");
  }

  /** Returns the columns of a JSON file, or none if it has no rows. */
  private List<Column> jsonColumns(AuditFile file, AuditColumns audit) throws SQLException {
    List<String> names = FileRows.jsonNames(session, file);
    if (names.isEmpty() && FileRows.hasJsonRows(session, file)) {
      throw AuditFileProblem.of(
          file.name(),
          null,
          "it has no JSON objects; CSV and other formats are not supported, export Parquet or"
              + " JSON with one row in each line");
    }
    return names.stream().map(name -> Column.of(name, audit.jsonType(name))).toList();
  }

  private SourceFile insert(FileVersion version, AuditFile file, FileColumns columns)
      throws SQLException {
    String query = columns.query(new FileRows(session, file, columns.inRows()));
    // A JSON file is parsed once, a Parquet file is read again faster than a copy of its rows.
    String kind = file.format() == Format.PARQUET ? "view" : "table";
    session.execute(
        "create or replace temporary " + kind + " audit_file as " + rows(columns, query));
    Counts counts = target.add("audit_file");
    session.execute("drop " + kind + " audit_file");
    UnreadableRow first = counts.unreadable() == 0 ? null : firstUnreadable(file, query);
    if (first != null && counts.rows() == 0) {
      throw AuditFileProblem.of(
          file.name() + ", row " + first.row(),
          null,
          first.reason() + "; no other row can be read either");
    }
    return new SourceFile(version, counts.rows(), counts.unreadable(), first, columns.missing());
  }

  /**
   * Returns a query for the rows with all columns of the audit table, unreadable ones without a
   * time.
   */
  private static String rows(FileColumns columns, String query) {
    return "select %s, cast(event_time as date) as event_date from (select * exclude (reason) replace (case when reason is null then event_time end as event_time) from (%s))"
        .formatted(columns.all(), query);
  }

  private UnreadableRow firstUnreadable(AuditFile file, String query) throws SQLException {
    return session
        .rows(
            "select row, reason from (select row_number() over () as row, reason from ("
                + query
                + ")) where reason is not null order by row limit 1",
            row -> new UnreadableRow(file.name(), row.getLong("row"), row.getString("reason")))
        .get(0);
  }
}
