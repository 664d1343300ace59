package dev.appstelemetry.store.embedded;

import dev.appstelemetry.sql.SqlFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file of the copy. A file that is damaged or of another version is created anew, because it is
 * only a copy. If a file cannot be used, the copy is kept in memory. The file of another process is
 * never changed.
 */
final class StoreFile implements StorePlace {

  private static final Logger LOG = LoggerFactory.getLogger(StoreFile.class);

  /** The version of {@code store_schema.sql} and of what its rows mean. */
  private static final String VERSION = "2";

  private static final String DAMAGED = "The store was damaged and is filled again.";

  /** The file at the path is something else, which must not be lost. */
  private static final class ForeignFile extends SQLException {

    private static final long serialVersionUID = 1L;

    ForeignFile(String what) {
      super(what);
    }
  }

  private final SqlFiles files;
  private final Path path;
  private String mainCatalog = "";
  private volatile @Nullable String problem;
  private volatile boolean inMemory;
  private boolean attached;
  private boolean wasDamaged;
  private long lastGeneration;

  StoreFile(SqlFiles files, Path path) {
    this.files = files;
    this.path = path.toAbsolutePath();
  }

  @Override
  public @Nullable String problem() {
    return problem;
  }

  @Override
  public @Nullable Path path() {
    return inMemory ? null : path;
  }

  @Override
  public @Nullable Path temporaryFolder() {
    return inMemory ? null : temporary();
  }

  private Path temporary() {
    return path.resolveSibling(path.getFileName() + ".tmp");
  }

  /** Returns the bytes of the file and its log. */
  @Override
  public long size() {
    return inMemory ? 0 : length(path) + length(log());
  }

  @Override
  public void attachTo(Connection connection, Attaching attaching) throws SQLException {
    mainCatalog = connection.getCatalog();
    try {
      createFolder();
      open(connection, attaching);
      if (!attached) {
        // Later, a running query can have files in it.
        createTemporaryFolder();
      }
      protect();
      attached = true;
    } catch (SQLException | IOException | UncheckedIOException e) {
      if (attached && isAttached(e)) {
        throw new SQLException("A query still reads the store", e);
      }
      LOG.warn("The store cannot be opened: {}", firstLine(e));
      useMemory(unusable(e), connection, attaching);
    }
  }

  private String unusable(Exception e) {
    String name = String.valueOf(path.getFileName());
    if (e instanceof ForeignFile) {
      return "The file "
          + name
          + " is not a store of this server, and is left as it is. Set TELEMETRY_STORE_PATH to"
          + " another file.";
    }
    return "The store "
        + name
        + (isOfAnotherProcess(e) ? " is used by another process." : " cannot be written.");
  }

  /**
   * Opens the file again.
   *
   * @param connection a connection that has not used the database
   * @param damaged whether the file is created anew; the second time, the copy is kept in memory
   * @param generation the last generation
   * @throws SQLException if a query still reads the file, among others
   */
  @Override
  public void reopen(Connection connection, Attaching attaching, boolean damaged, long generation)
      throws SQLException {
    lastGeneration = generation;
    mainCatalog = connection.getCatalog();
    EmbeddedStore.execute(connection, "detach database if exists telemetry");
    inMemory = false;
    if (damaged) {
      LOG.warn("A block of the store is damaged; the store is created anew");
      problem = DAMAGED;
      try {
        deleteFile();
      } catch (IOException e) {
        throw new SQLException("The damaged store cannot be deleted", e);
      }
    }
    if (damaged && wasDamaged) {
      useMemory("The store " + path.getFileName() + " was damaged twice.", connection, attaching);
    } else {
      attachTo(connection, attaching);
    }
    wasDamaged |= damaged;
  }

  private void open(Connection connection, Attaching attaching) throws SQLException, IOException {
    boolean existed = Files.exists(path) && Files.size(path) > 0;
    if (existed) {
      checkOwn(connection);
    }
    try {
      attaching.attach(target());
      if (existed && version(connection).equals(VERSION)) {
        return;
      }
      if (existed) {
        problem = "The store had another version and is filled again.";
        detach(connection);
      }
    } catch (SQLException e) {
      if (!existed || isOfAnotherProcess(e) || !isDamage(e)) {
        throw e;
      }
      LOG.warn("The store is damaged and is created anew: {}", firstLine(e));
      problem = DAMAGED;
      detach(connection);
    }
    if (existed) {
      deleteFile();
      attaching.attach(target());
    }
    createSchema(connection);
  }

  /**
   * Checks that a file may be changed. A store has its temporary folder beside it since it was
   * first opened, even if its content is damaged.
   */
  private void checkOwn(Connection connection) throws SQLException {
    if (!Files.isDirectory(temporary()) && !holdsStore(connection)) {
      throw new ForeignFile("It is not a store of this server");
    }
  }

  private boolean holdsStore(Connection connection) throws SQLException {
    try {
      EmbeddedStore.execute(connection, "attach " + target() + " (read_only)");
      return !version(connection).isEmpty();
    } catch (SQLException e) {
      if (isOfAnotherProcess(e)) {
        throw e;
      }
      return false;
    } finally {
      detach(connection);
    }
  }

  /** Deletes the log first: without it, the file is that of an earlier commit. */
  private void deleteFile() throws IOException {
    Files.deleteIfExists(log());
    Files.deleteIfExists(path);
  }

  private String target() {
    return "'" + EmbeddedStore.quoted(path.toString()) + "' as telemetry";
  }

  private void createSchema(Connection connection) throws SQLException {
    StorePlace.createSchema(files, connection);
    EmbeddedStore.execute(
        connection,
        "insert into store_properties values ('version', '%s'), ('%s', '%d')"
            .formatted(VERSION, GENERATION, lastGeneration));
    // Waits for queries that have found the new database by its name.
    EmbeddedStore.execute(connection, "force checkpoint telemetry");
  }

  private static String version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select max(value) from telemetry.store_properties where name = 'version'")) {
      return row.next() ? String.valueOf(row.getString(1)) : "";
    } catch (SQLException e) {
      if (isDamage(e)) {
        throw e;
      }
      // There is no such table.
      return "";
    }
  }

  private void detach(Connection connection) throws SQLException {
    EmbeddedStore.execute(connection, "set search_path = '\"" + mainCatalog + "\"'");
    EmbeddedStore.execute(connection, "detach database if exists telemetry");
  }

  private void useMemory(String reason, Connection connection, Attaching attaching)
      throws SQLException {
    LOG.warn("{} The copy is kept in memory", reason);
    problem = reason + " The copy is kept in memory and is filled again after a restart.";
    inMemory = true;
    detach(connection);
    attaching.attach(MEMORY);
    createSchema(connection);
  }

  private static boolean isOfAnotherProcess(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Could not set lock") || isAttached(e);
  }

  private static boolean isAttached(Exception e) {
    return String.valueOf(e.getMessage()).contains("is already attached by");
  }

  /** Returns whether the content of a file cannot be read, and not the file itself. */
  static boolean isDamage(Exception e) {
    String message = String.valueOf(e.getMessage());
    return message.contains("Corrupt database file")
        || message.contains("not a valid DuckDB database file")
        || message.contains("Could not read enough bytes")
        || message.contains("Serialization Error")
        || message.contains("replaying WAL")
        || message.contains("database version")
        || message.contains("INTERNAL Error");
  }

  private static String firstLine(Exception e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private void createFolder() throws IOException {
    Path folder = path.getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      ownerOnly(folder, "rwx------");
    }
  }

  /** Creates an empty folder. A process that was killed can have left files in it. */
  private void createTemporaryFolder() throws IOException {
    Path folder = temporary();
    Files.createDirectories(folder);
    ownerOnly(folder, "rwx------");
    try (DirectoryStream<Path> left = Files.newDirectoryStream(folder)) {
      for (Path file : left) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** The database creates the file and its log so that everybody can read them. */
  @Override
  public void protect() throws IOException {
    for (Path file : new Path[] {path, log()}) {
      if (!inMemory && Files.exists(file)) {
        ownerOnly(file, "rw-------");
      }
    }
  }

  private static void ownerOnly(Path file, String permissions) throws IOException {
    FileStore store = Files.getFileStore(file);
    if (store.supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
  }

  private Path log() {
    return path.resolveSibling(path.getFileName() + ".wal");
  }

  private static long length(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }
}
