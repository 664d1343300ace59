package dev.appstelemetry.ingest.files;

import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import dev.appstelemetry.sql.Micros;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The files whose rows are in the store, in the store's table {@code source_files}. */
final class FileLedger {

  private final SqlSession session;

  FileLedger(SqlSession session) {
    this.session = session;
  }

  /** Returns the files in order of their names. */
  List<SourceFile> files() throws SQLException {
    return session.rows(
        "select *, epoch_us(modified_at) as modified_micros from telemetry.source_files"
            + " order by name",
        row -> {
          FileVersion version =
              new FileVersion(
                  row.getString("name"),
                  row.getLong("bytes"),
                  Micros.toInstant(row.getLong("modified_micros")));
          String columns = row.getString("missing_columns");
          return new SourceFile(
              version,
              row.getLong("rows"),
              row.getLong("unreadable"),
              unreadable(version, row.getLong("first_unreadable"), row.getString("reason")),
              columns.isEmpty() ? List.of() : List.of(columns.split(",")));
        });
  }

  private static @Nullable UnreadableRow unreadable(
      FileVersion file, long row, @Nullable String reason) {
    return reason == null ? null : new UnreadableRow(file.name(), row, reason);
  }

  /** Adds files, in the transaction of the connection. */
  void add(List<SourceFile> files) throws SQLException {
    try (PreparedStatement insert =
        session
            .connection()
            .prepareStatement(
                "insert into telemetry.source_files values (?, ?, make_timestamptz(?), ?, ?, ?, ?,"
                    + " ?)")) {
      for (SourceFile file : files) {
        UnreadableRow first = file.firstUnreadable();
        insert.setString(1, file.version().name());
        insert.setLong(2, file.version().bytes());
        insert.setLong(3, Micros.of(file.version().modifiedAt()));
        insert.setLong(4, file.rows());
        insert.setLong(5, file.unreadableRows());
        insert.setObject(6, first == null ? null : first.row());
        insert.setString(7, first == null ? null : first.reason());
        insert.setString(8, String.join(",", file.missingColumns()));
        insert.execute();
      }
    }
  }
}
