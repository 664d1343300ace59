package dev.appstelemetry.store.embedded;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.sql.SqlFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An open store and the only connection that changes it. A single thread may use it. */
public abstract class OpenStore implements AutoCloseable {

  private final EmbeddedStore store;
  private final StorePlace place;
  private final Connection connection;

  /** The last known generation. */
  private long generation;

  OpenStore(SqlFiles files, StorePlace place, long memory, List<Path> readable) {
    this.place = place;
    this.store = EmbeddedStore.open(files, place, memory, readable);
    this.connection = store.writing();
  }

  /** Returns the database for queries. */
  public EmbeddedStore store() {
    return store;
  }

  /** Returns why the file was created anew or is not used, a sentence for a viewer, or null. */
  public @Nullable String problem() {
    return place.problem();
  }

  /** Returns the file, or null if the copy is in memory. */
  public @Nullable Path path() {
    return place.path();
  }

  /** Returns the bytes on disk. */
  public long size() {
    return place.size();
  }

  /** Returns whether the file must be opened again. */
  public boolean broken() {
    return store.health().broken();
  }

  /** Returns a failure for a viewer if an exception is about the file. */
  public Optional<Failure> failure(Exception thrown) {
    return store.health().examine(thrown);
  }

  /**
   * Opens the file again, without its rows if it is damaged. Generations go on, because answers are
   * cached by their number.
   *
   * @throws SQLException if a query still reads the file, among others
   */
  public void reopen() throws SQLException {
    store.reopen(place, generation);
    store.health().opened();
  }

  final long generation() {
    return generation;
  }

  /** Returns what the copy holds. */
  public StoreState state() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      Set<String> clients = new HashSet<>();
      try (ResultSet rows = statement.executeQuery("select client_id from clients")) {
        while (rows.next()) {
          clients.add(rows.getString(1));
        }
      }
      try (ResultSet row =
          statement.executeQuery(
              "select greatest(max(generation), (select max(cast(value as bigint)) from"
                  + " store_properties where name = '"
                  + StorePlace.GENERATION
                  + "'), 0), epoch_us(min(slice_start)), epoch_us(max(slice_end)), (select"
                  + " epoch_us(max(event_time)) from other_rows) from slices")) {
        row.next();
        generation = Math.max(generation, row.getLong(1));
        return new StoreState(
            row.getLong(1), instant(row, 2), instant(row, 3), instant(row, 4), clients);
      }
    }
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    long micros = row.getLong(column);
    return row.wasNull() ? null : Micros.toInstant(micros);
  }

  /** Returns a property, or null if it was never set. */
  public @Nullable String property(String name) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select max(value) from store_properties where name = ?")) {
      statement.setString(1, name);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    }
  }

  /** Sets a property. */
  public final void setProperty(String name, String value) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("delete from store_properties where name = ?");
        PreparedStatement insert =
            connection.prepareStatement("insert into store_properties values (?, ?)")) {
      delete.setString(1, name);
      delete.execute();
      insert.setString(1, name);
      insert.setString(2, value);
      insert.execute();
    }
  }

  /** What a transaction changes. */
  public interface Change {
    void in(Statement statement) throws SQLException;
  }

  /** Makes a change in a transaction. */
  final void inTransaction(Change change) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("begin transaction");
      try {
        change.in(statement);
        statement.execute("commit");
      } catch (SQLException | RuntimeException e) {
        rollBack();
        throw e;
      }
    }
    protectFiles();
  }

  /** Lets only the owner read the files, which the database creates for everybody. */
  final void protectFiles() {
    try {
      place.protect();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The statement of a failed command is closed, so that a new one is needed. */
  private void rollBack() {
    try (Statement statement = connection.createStatement()) {
      statement.execute("rollback");
    } catch (SQLException ignored) {
      // The database has ended the transaction already.
    }
  }

  /** Returns the only value of a query. */
  static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  /** Returns the connection that changes the store. */
  public final Connection connection() {
    return connection;
  }

  final StorePlace place() {
    return place;
  }

  @Override
  public void close() {
    store.close();
  }
}
