package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.files.AuditFile.Format;
import dev.appstelemetry.ingest.files.FileRows.Column;
import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads exported rows of {@code system.access.audit} into the table {@code audit}. Formats are
 * Parquet and JSON, with one row in each line or as one array.
 *
 * <p>Unreadable rows are skipped and counted. A file is refused if all its rows are unreadable, or
 * if an unknown column name would silently leave a column empty.
 */
final class AuditFiles {

  private final SqlSession session;
  private final Path copies;

  /**
   * Creates a reader that inserts into the table {@code audit} of a session.
   *
   * @param copies a folder for copies of files that are not in UTF-8
   */
  AuditFiles(SqlSession session, Path copies) {
    this.session = session;
    this.copies = copies;
  }

  /**
   * Loads files.
   *
   * @return what each file contains, in the same order
   * @throws SettingsProblem if a file is refused; names the file, the reason and the remedy
   */
  List<SourceFile> read(List<FileVersion> files) throws SQLException {
    AuditColumns audit = AuditColumns.of(session);
    List<SourceFile> read = new ArrayList<>();
    for (FileVersion file : files) {
      read.add(read(file, audit));
    }
    return read;
  }

  private SourceFile read(FileVersion version, AuditColumns audit) {
    try (AuditFile file = AuditFile.open(version.name(), copies)) {
      List<Column> columns =
          file.format() == Format.PARQUET
              ? FileRows.parquetColumns(session, file)
              : jsonColumns(file, audit);
      return columns.isEmpty()
          ? SourceFile.empty(version)
          : insert(version, file, new FileColumns(audit, file, columns));
    } catch (SQLException | IOException e) {
      throw AuditFileProblem.of(
          version.name(), null, "it cannot be read (" + AuditFileProblem.firstLine(e) + ")");
    }
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
    FileRows fileRows = new FileRows(session, file, columns.inRows());
    String query = columns.query(fileRows);
    // One pass: unreadable rows are inserted without a time and then deleted.
    long all =
        session.update(
            "insert into audit by name select * exclude (reason) replace"
                + " (case when reason is null then event_time end as event_time),"
                + " cast(event_time as date) as event_date from ("
                + query
                + ")",
            file.path());
    long bad = session.update("delete from audit where event_time is null");
    UnreadableRow first = bad == 0 ? null : firstUnreadable(file, query);
    if (first != null && bad == all) {
      throw AuditFileProblem.of(
          file.name() + ", row " + first.row(),
          null,
          first.reason() + "; no other row can be read either");
    }
    return new SourceFile(version, all - bad, bad, first, columns.missing());
  }

  private UnreadableRow firstUnreadable(AuditFile file, String query) throws SQLException {
    return session
        .rows(
            "select row, reason from (select row_number() over () as row, reason from ("
                + query
                + ")) where reason is not null order by row limit 1",
            row -> new UnreadableRow(file.name(), row.getLong("row"), row.getString("reason")),
            file.path())
        .get(0);
  }
}
