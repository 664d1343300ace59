package dev.appstelemetry.store.embedded;

import dev.appstelemetry.sql.SqlFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds rows of an audit table to a store, each event once. The rows are staged in a database of
 * their own, so that little memory is used, and are added in one transaction. A single thread may
 * use it.
 */
public final class AuditWriter extends OpenStore {

  /** The kinds of records in the table of slices: all rows were dropped before, or none. */
  private static final String REPLACED = "REPLACED";

  private static final String ADDED = "ADDED";

  private final SqlFiles files;

  private AuditWriter(SqlFiles files, StorePlace place, long memory, List<Path> readable) {
    super(files, place, memory, readable);
    this.files = files;
  }

  /**
   * Opens a store in a file.
   *
   * @param path the file; it is created anew if it is damaged, and the store is in memory if the
   *     file cannot be used
   * @param memory the memory limit in megabytes
   * @param readable the folders and files that contain the rows
   */
  public static AuditWriter open(SqlFiles files, Path path, long memory, List<Path> readable) {
    return new AuditWriter(files, new StoreFile(files, path), memory, readable);
  }

  /**
   * Opens a store in memory.
   *
   * @param problem why it is not in a file, for a viewer, or null if it should not be
   * @param readable the folders and files that contain the rows
   */
  public static AuditWriter inMemory(
      SqlFiles files, @Nullable String problem, List<Path> readable) {
    return new AuditWriter(files, StorePlace.inMemory(files, problem), 0, readable);
  }

  /** Stages rows. Tables that it creates are dropped afterwards. */
  public interface Staging {
    void stage(AuditStage stage) throws SQLException;
  }

  /**
   * Adds rows.
   *
   * @param replacing whether the rows that were added before are dropped
   * @param staging stages the rows
   * @param recording further changes of the same transaction
   * @param now the current instant
   */
  public void add(boolean replacing, Staging staging, Change recording, Instant now)
      throws SQLException {
    long newGeneration = state().generation() + 1;
    try (Statement statement = connection().createStatement()) {
      Path file = stagingFile();
      statement.execute("attach " + target(file));
      try {
        statement.execute("set search_path = 'staging,telemetry'");
        AuditStage stage = new AuditStage(files, connection());
        staging.stage(stage);
        long doubled = stage.separateDoubledEvents(replacing);
        inTransaction(
            change -> {
              if (replacing) {
                change.execute(files.read("duckdb/load/clear.sql"));
              }
              stage.copy();
              record(newGeneration, replacing ? REPLACED : ADDED, doubled, now);
              recording.in(change);
            });
      } finally {
        leave(file);
      }
    }
    // A checkpoint compresses the rows.
    EmbeddedStore.execute(connection(), "force checkpoint telemetry");
    protectFiles();
  }

  private void record(long generation, String kind, long doubled, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection()
            .prepareStatement(
                "insert into slices by name select cast(? as bigint) as generation, cast(? as"
                    + " varchar) as kind, cast(? as timestamptz) as loaded_at, cast(? as bigint) as"
                    + " doubled")) {
      insert.setLong(1, generation);
      insert.setString(2, kind);
      insert.setString(3, now.toString());
      insert.setLong(4, doubled);
      insert.execute();
    }
  }

  /** Returns the number of rows in the store's sources whose event has another row. */
  public long doubledRows() throws SQLException {
    try (PreparedStatement select =
        connection()
            .prepareStatement(
                "select coalesce(sum(doubled), 0) from slices where generation >="
                    + " (select max(generation) from slices where kind = ?)")) {
      select.setString(1, REPLACED);
      try (ResultSet row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  /** Returns the time in microseconds of the newest row of any kind until an instant, or null. */
  public @Nullable Long newestMicros(Instant until) throws SQLException {
    try (Statement statement = connection().createStatement();
        ResultSet row =
            statement.executeQuery(
                "select epoch_us(max(event_time)) from telemetry.audit where event_time <="
                    + " timestamptz '"
                    + until
                    + "'")) {
      row.next();
      long micros = row.getLong(1);
      return row.wasNull() ? null : micros;
    }
  }

  private @Nullable Path stagingFile() {
    Path folder = place().temporaryFolder();
    return folder == null ? null : folder.resolve("staging.duckdb");
  }

  private static String target(@Nullable Path file) {
    return (file == null ? "':memory:'" : "'" + EmbeddedStore.quoted(file.toString()) + "'")
        + " as staging";
  }

  private void leave(@Nullable Path file) throws SQLException {
    EmbeddedStore.execute(connection(), "use telemetry");
    EmbeddedStore.execute(connection(), "detach staging");
    if (file != null) {
      try {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.resolveSibling(file.getFileName() + ".wal"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
