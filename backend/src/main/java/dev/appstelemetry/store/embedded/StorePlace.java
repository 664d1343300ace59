package dev.appstelemetry.store.embedded;

import dev.appstelemetry.sql.SqlFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Where a store is kept: in a file or in memory. */
interface StorePlace {

  /** The database in memory. Its checkpoints compress the rows. */
  String MEMORY = "':memory:' as telemetry (compress)";

  /** The property with the last generation whose rows were dropped. */
  String GENERATION = "generation";

  /** Attaches a database, given as the text behind {@code attach}. */
  interface Attaching {
    void attach(String target) throws SQLException;
  }

  /** Attaches the database as {@code telemetry}, with the tables of the store. */
  void attachTo(Connection connection, Attaching attaching) throws SQLException;

  /**
   * Opens the database again.
   *
   * @param connection a connection that has not used the database
   * @param damaged whether it is created anew
   * @param generation the last generation, from which a database that is created anew goes on
   * @throws SQLException if a query still reads it, among others
   */
  void reopen(Connection connection, Attaching attaching, boolean damaged, long generation)
      throws SQLException;

  /** Returns why the store is not where it should be or was created anew, for a viewer, or null. */
  @Nullable String problem();

  /** Returns the file, or null if the store is in memory. */
  @Nullable Path path();

  /** Returns an existing folder for temporary files, or null if the store is in memory. */
  @Nullable Path temporaryFolder();

  /** Returns the bytes on disk. */
  long size();

  /** Lets only the owner read the files. */
  void protect() throws IOException;

  /** Creates the tables of a store that is attached. */
  static void createSchema(SqlFiles files, Connection connection) throws SQLException {
    EmbeddedStore.execute(connection, files.read("duckdb/macros.sql"));
    EmbeddedStore.execute(connection, files.read("duckdb/store_schema.sql"));
    EmbeddedStore.execute(connection, files.read("duckdb/audit_view.sql"));
  }

  /** Returns a place in memory. */
  static StorePlace inMemory(SqlFiles files, @Nullable String problem) {
    return new StorePlace() {
      @Override
      public void attachTo(Connection connection, Attaching attaching) throws SQLException {
        attaching.attach(MEMORY);
        createSchema(files, connection);
      }

      @Override
      public void reopen(
          Connection connection, Attaching attaching, boolean damaged, long generation)
          throws SQLException {
        throw new SQLException("A store in memory cannot be opened again");
      }

      @Override
      public @Nullable String problem() {
        return problem;
      }

      @Override
      public @Nullable Path path() {
        return null;
      }

      @Override
      public @Nullable Path temporaryFolder() {
        return null;
      }

      @Override
      public long size() {
        return 0;
      }

      @Override
      public void protect() {}
    };
  }
}
