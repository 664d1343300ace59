package dev.appstelemetry.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;

/** Runs work on the source and handles its failures. */
public interface ExecutionPolicy {

  /**
   * Runs work against the source. Retries it if a retry can help.
   *
   * @param work one statement on one connection; may run more than once
   * @throws dev.appstelemetry.failure.Failure if the work failed, for any reason
   */
  <T> T run(Supplier<T> work);

  /** Maps the rows of a result. */
  interface RowReader<T> {
    T read(ResultSet rows) throws SQLException;
  }

  /**
   * Runs a statement and reads its rows. Reads them again if the source stores results separately
   * and the first download failed.
   *
   * @param statement the statement with its parameters set
   * @param reader may be called more than once
   */
  default <T> T read(PreparedStatement statement, RowReader<T> reader) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      return reader.read(rows);
    }
  }
}
