package dev.appstelemetry.query;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.filter.Filters;
import java.time.Instant;

/**
 * A query whose figures come from one statement.
 *
 * @param <O> the query's options beyond the filters; a value with equality
 * @param <T> the data of the result
 */
public interface StatementQuery<O, T> extends CachedQuery<O, T> {

  /**
   * Returns the statement that {@link #load} runs, without running it.
   *
   * @param now the instant of the figures; later events do not exist
   * @throws Failure if the workspaces or the apps that the statement needs are not known
   */
  QueryStatement statement(Filters filters, O options, Instant now);
}
