package dev.appstelemetry.ingest;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.naming.AppNames;
import dev.appstelemetry.store.ExecutionPolicy;
import dev.appstelemetry.store.Slice;

/** Reads rows of a workspace's audit table. */
public interface Extraction {

  /**
   * Reads a slice with one statement.
   *
   * @param reader reads the columns of {@code extract/slice.sql}; may be called more than once, and
   *     the last call counts
   * @return what the reader returned
   * @throws Failure if the source cannot answer; {@code TOO_MUCH_DATA} or {@code QUERY_TIMEOUT} if
   *     the slice is too large
   */
  long read(Slice slice, ExecutionPolicy.RowReader<Long> reader);

  /**
   * Returns what the rows depend on: the table and the workspaces that count. Rows of another
   * origin are not mixed with these.
   *
   * @throws Failure if it is not known yet which workspaces count
   */
  String origin();

  /**
   * Returns what the source reported about itself, as a text that the store keeps for the next
   * start of the server.
   *
   * @param names a list of apps that was loaded
   * @throws Failure like {@link #origin}
   */
  String report(AppNames.Names names);
}
