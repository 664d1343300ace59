package dev.appstelemetry.ingest.files;

import dev.appstelemetry.ingest.EventSource;
import dev.appstelemetry.ingest.SourceSettings;
import dev.appstelemetry.ingest.files.FilesReport.UnreadableRow;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.store.embedded.EmbeddedStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The source of exported audit rows. */
@Singleton
@FromSource(Source.FILES)
public final class FileSource implements EventSource {

  private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

  private final SqlFiles files;
  private final String setting;
  private volatile @Nullable FilesReport report;

  @Inject
  FileSource(SqlFiles files, SourceSettings settings) {
    this(files, settings.auditFiles());
  }

  /**
   * @param setting a file, a folder or a glob
   */
  public FileSource(SqlFiles files, String setting) {
    this.files = files;
    this.setting = setting;
  }

  @Override
  public EmbeddedStore open() {
    EmbeddedStore store =
        EmbeddedStore.filled(
            files,
            statement -> {
              statement.execute(files.read("duckdb/audit_files.sql"));
              report = new AuditFiles(statement.getConnection()).read(setting);
            });
    FilesReport all = Objects.requireNonNull(report).withDoubledRows(store.doubledRows());
    log(all);
    report = all;
    return store;
  }

  /** Returns the report on the files, or empty before they are loaded. */
  public Optional<FilesReport> report() {
    return Optional.ofNullable(report);
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
