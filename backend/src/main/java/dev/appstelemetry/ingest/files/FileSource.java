package dev.appstelemetry.ingest.files;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.ingest.EventSource;
import dev.appstelemetry.ingest.SourceSettings;
import dev.appstelemetry.platform.Platform;
import dev.appstelemetry.sql.SqlFiles;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.Source;
import dev.appstelemetry.store.StoreSettings;
import dev.appstelemetry.store.embedded.AuditWriter;
import dev.appstelemetry.store.embedded.EmbeddedStore;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The source of exported audit rows. Their store is a file that later starts use again. */
@Singleton
@FromSource(Source.FILES)
public final class FileSource implements EventSource {

  private static final Logger LOG = LoggerFactory.getLogger(FileSource.class);

  private final SqlFiles files;
  private final AuditFilePaths paths;
  private final @Nullable Path storePath;
  private final long memory;
  private final Clock clock;
  private volatile @Nullable AuditWriter store;
  private @Nullable FileCopy copy;
  private volatile boolean refilling;
  private volatile @Nullable Generation rows;
  private volatile @Nullable FilesReport report;

  @Inject
  FileSource(
      SqlFiles files,
      SourceSettings settings,
      StoreSettings store,
      Platform platform,
      Clock clock) {
    this(
        files,
        settings.auditFiles(),
        store.direct() ? null : store.file(platform.databricksApp(), "files.duckdb"),
        store.memoryLimit(),
        clock);
  }

  /**
   * Creates a source.
   *
   * @param setting a file, a folder or a glob
   * @param storePath where the rows are kept, or null to keep them in memory
   * @param memory the memory limit of the store in megabytes, if it is in a file
   * @throws SettingsProblem if the setting is no path
   */
  public FileSource(
      SqlFiles files, String setting, @Nullable Path storePath, long memory, Clock clock) {
    this.files = files;
    this.paths = AuditFilePaths.of(setting);
    this.storePath = storePath;
    this.memory = memory;
    this.clock = clock;
  }

  /**
   * Opens the store and reads the files. The rows are in memory if the store's file cannot hold
   * them.
   */
  @Override
  public EmbeddedStore open() {
    try {
      if (storePath == null) {
        return inMemory(null);
      }
      try {
        return read(readable -> AuditWriter.open(files, storePath, memory, readable));
      } catch (SQLException e) {
        LOG.warn(
            "The store {} cannot be written. The rows are kept in memory: {}",
            storePath,
            e.getMessage());
        return inMemory("The store " + storePath.getFileName() + " cannot be written.");
      }
    } catch (SQLException | IOException e) {
      throw new IllegalStateException("The audit files cannot be stored", e);
    }
  }

  private EmbeddedStore inMemory(@Nullable String problem) throws SQLException, IOException {
    return read(readable -> AuditWriter.inMemory(files, problem, readable));
  }

  private interface Opening {
    AuditWriter open(List<Path> readable);
  }

  private EmbeddedStore read(Opening opening) throws SQLException, IOException {
    Path copies = Files.createTempDirectory("audit-files");
    copies.toFile().deleteOnExit();
    AuditWriter opened = opening.open(List.of(paths.root(), copies));
    try {
      store = opened;
      copy = new FileCopy(files, opened, paths, copies);
      readFirst(opened);
      return opened.store();
    } catch (SQLException | RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  /** Reads all files again if the store is damaged. */
  private void readFirst(AuditWriter opened) throws SQLException {
    try {
      var unused = readNew();
    } catch (SQLException e) {
      if (opened.failure(e).isEmpty() || !opened.broken()) {
        throw e;
      }
      var unused = readNew();
    }
  }

  /**
   * Reads files that are new. After {@link #open}, only one thread may call it.
   *
   * @return the rows that queries see from now on
   * @throws SettingsProblem if there is no file or a file is refused; the store keeps its rows
   * @throws SQLException if the store cannot be changed; it keeps its rows
   */
  Generation readNew() throws SQLException {
    if (copy == null || store == null) {
      throw new IllegalStateException("The store is not open");
    }
    Instant now = clock.instant();
    if (store.broken()) {
      refilling = true;
      store.reopen();
    }
    Generation newRows = copy.readNew(now);
    report = copy.report(now);
    rows = newRows;
    refilling = false;
    return newRows;
  }

  /** Returns whether the store's file is damaged, so that all files must be read again. */
  boolean broken() {
    return refilling || (store != null && store.broken());
  }

  /** Returns a failure for a viewer if an exception is about the store's file. */
  Optional<Failure> failure(Exception thrown) {
    return store == null ? Optional.empty() : store.failure(thrown);
  }

  /** Reports that new files could not be read. */
  void reportProblem(String why) {
    report = report == null ? null : report.withProblem(why);
  }

  /** Returns the rows that queries see, or empty before they are loaded. */
  Optional<Generation> rows() {
    return Optional.ofNullable(rows);
  }

  /** Returns the report on the files, or empty before they are loaded. */
  public Optional<FilesReport> report() {
    return Optional.ofNullable(report);
  }
}
