package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.embedded.AuditWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies the rows of files into a store. Only new files are read. If a file that was read has
 * changed or is gone, all are read again. A single thread may use it.
 */
final class FileCopy {

  private static final Logger LOG = LoggerFactory.getLogger(FileCopy.class);

  /** The property with the version of the server that read the files. */
  private static final String READ_BY = "read_by";

  private final SqlFiles files;
  private final AuditWriter store;
  private final AuditFilePaths paths;
  private final Path copies;
  private final SqlSession session;
  private final FileLedger ledger;

  /**
   * Creates a copy.
   *
   * @param copies a folder for copies of files that are not in UTF-8
   */
  FileCopy(SqlFiles files, AuditWriter store, AuditFilePaths paths, Path copies) {
    this.files = files;
    this.store = store;
    this.paths = paths;
    this.copies = copies;
    this.session = new SqlSession(store.connection());
    this.ledger = new FileLedger(session);
  }

  /**
   * Reads the files that are new.
   *
   * @return the rows that queries see from now on
   * @throws SettingsProblem if there is no file or a file is refused; the store keeps its rows
   * @throws SQLException if the store cannot be changed; it keeps its rows
   */
  Generation readNew(Instant now) throws SQLException {
    List<FileVersion> found = paths.matching(session).stream().map(FileVersion::of).toList();
    Set<FileVersion> known = new HashSet<>();
    ledger.files().forEach(file -> known.add(file.version()));
    boolean replacing =
        !Objects.equals(store.property(READ_BY), version()) || !found.containsAll(known);
    List<FileVersion> unread =
        found.stream().filter(file -> replacing || !known.contains(file)).toList();
    if (!unread.isEmpty()) {
      read(unread, replacing, now);
    }
    Long newest = store.newestMicros(now);
    return new Generation(
        store.state().generation(),
        now,
        newest == null ? null : Micros.toInstant(newest),
        null,
        false,
        null);
  }

  /** Another version may read the same file differently. */
  private static String version() {
    return String.valueOf(FileCopy.class.getPackage().getImplementationVersion());
  }

  private void read(List<FileVersion> unread, boolean replacing, Instant now) throws SQLException {
    List<SourceFile> read = new ArrayList<>();
    long doubledBefore = replacing ? 0 : store.doubledRows();
    store.add(
        replacing,
        stage -> {
          session.execute(files.read("duckdb/audit_schema.sql"));
          session.execute(files.read("duckdb/audit_files.sql"));
          read.addAll(
              new AuditFiles(session, copies, stage::add, e -> store.failure(e).isPresent())
                  .read(unread));
        },
        change -> {
          ledger.add(read);
          store.setProperty(READ_BY, version());
        },
        now);
    log(FilesReport.of(read, store.doubledRows() - doubledBefore, now, null));
  }

  /** Returns the report on all files after they were read. */
  FilesReport report(Instant now) throws SQLException {
    return FilesReport.of(ledger.files(), store.doubledRows(), now, store.problem());
  }

  private static void log(FilesReport report) {
    LOG.info("Read {} audit rows from {} files", report.rows(), report.files());
    if (report.doubledRows() > 0) {
      LOG.info("Removed {} audit rows whose event_id occurred before", report.doubledRows());
    }
    if (!report.missingColumns().isEmpty()) {
      LOG.info(
          "Some audit files lack the columns {}. Without event_id duplicate rows are counted twice",
          report.missingColumns());
    }
    UnreadableRow first = report.firstUnreadable();
    if (first != null) {
      LOG.warn(
          "Skipped {} unreadable audit rows; the first is row {} of {}: {}",
          report.unreadableRows(),
          first.row(),
          first.file(),
          first.reason());
    }
  }
}
