package dev.appstelemetry.emulator;

import java.time.ZoneId;
import java.util.List;

/**
 * Runs the SQL of a statement. Called by many threads at once.
 *
 * <p>The text is Databricks SQL with {@code ?} markers, as sent by the driver; the engine adapts
 * table names and markers itself.
 */
public interface SqlEngine extends AutoCloseable {

  /**
   * Runs a statement to its end.
   *
   * @param parameters in the order of the markers
   * @param zone the session's time zone
   * @throws SqlFailure if it cannot be run; the statement is then reported as FAILED
   */
  ResultTable run(String sql, List<Parameter> parameters, ZoneId zone);

  @Override
  void close();
}
