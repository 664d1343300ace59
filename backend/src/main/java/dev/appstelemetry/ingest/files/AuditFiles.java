package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.files.AuditFile.Format;
import dev.appstelemetry.ingest.files.FileRows.Column;
import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Loads exported rows of {@code system.access.audit} into the table {@code audit}. Formats are
 * Parquet and JSON, with one row in each line or as one array.
 *
 * <p>Unreadable rows are skipped and counted. A file is refused if all its rows are unreadable, or
 * if an unknown column name would silently leave a column empty.
 */
final class AuditFiles {

  private final SqlSession session;

  private int files;
  private long rows;
  private long unreadable;
  private @Nullable UnreadableRow firstUnreadable;
  private final Set<String> missing = new TreeSet<>();

  /** Creates a reader that inserts into the audit table of a connection. */
  AuditFiles(Connection connection) {
    this.session = new SqlSession(connection);
  }

  /**
   * Loads all files.
   *
   * @param setting a file, a folder or a glob
   * @return the numbers of rows; the store finds the doubled ones
   * @throws SettingsProblem if there is no file or a file is refused; names the file, the reason
   *     and the remedy
   */
  public FilesReport read(String setting) {
    try {
      AuditColumns audit = AuditColumns.of(session);
      for (String file : new AuditFilePaths(session).matching(setting)) {
        read(file, audit);
      }
      return new FilesReport(files, rows, unreadable, 0, firstUnreadable, List.copyOf(missing));
    } catch (SQLException e) {
      throw new SettingsProblem(
          "TELEMETRY_AUDIT_FILES cannot be read: " + AuditFileProblem.firstLine(e), List.of());
    }
  }

  private void read(String name, AuditColumns audit) {
    try (AuditFile file = AuditFile.open(name)) {
      List<Column> columns =
          file.format() == Format.PARQUET
              ? FileRows.parquetColumns(session, file)
              : jsonColumns(file, audit);
      files++;
      if (!columns.isEmpty()) {
        insert(file, new FileColumns(audit, file, columns));
      }
    } catch (SQLException | IOException e) {
      throw AuditFileProblem.of(
          name, null, "it cannot be read (" + AuditFileProblem.firstLine(e) + ")");
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

  private void insert(AuditFile file, FileColumns columns) throws SQLException {
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
    missing.addAll(columns.missing());
    rows += all - bad;
    unreadable += bad;
    if (bad > 0 && (bad == all || firstUnreadable == null)) {
      UnreadableRow first = firstUnreadable(file, query);
      if (bad == all) {
        throw AuditFileProblem.of(
            file.name() + ", row " + first.row(),
            null,
            first.reason() + "; no other row can be read either");
      }
      firstUnreadable = first;
    }
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
