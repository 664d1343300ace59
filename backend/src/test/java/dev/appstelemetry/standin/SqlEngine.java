package dev.appstelemetry.standin;

import java.time.ZoneId;
import java.util.List;

/**
 * What runs the SQL of a statement. It is called by many threads at once.
 *
 * <p>The text is Databricks SQL with {@code ?} markers, as the driver sends it; what an engine has
 * to change in it (the name of a table, markers to names) is its own business.
 */
public interface SqlEngine extends AutoCloseable {

  /**
   * Runs one statement to its end.
   *
   * @param parameters in the order of the markers
   * @param zone the session's time zone
   * @throws SqlFailure if it cannot be run; the statement is then reported as FAILED
   */
  ResultTable run(String sql, List<Parameter> parameters, ZoneId zone);

  @Override
  void close();
}
