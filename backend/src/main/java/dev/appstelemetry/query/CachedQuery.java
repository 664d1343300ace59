package dev.appstelemetry.query;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.sql.QueryText;
import java.time.Instant;

/**
 * A query whose results are cached.
 *
 * @param <O> the query's options beyond the filters; a value with equality
 * @param <T> the data of the result
 */
public interface CachedQuery<O, T> {

  /** Returns the query's text. Its name is used in the log and the metrics. */
  QueryText text();

  /** Returns whether the query reads rows of the source that are not copied. */
  default boolean readsSource() {
    return false;
  }

  /**
   * Runs the query and returns its result.
   *
   * @param now the current instant; later events do not exist
   * @throws RuntimeException if the query fails; a {@code Failure} if the reason is known
   */
  QueryResult<T> load(Filters filters, O options, Instant now);
}
