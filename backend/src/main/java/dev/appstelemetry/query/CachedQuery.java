package dev.appstelemetry.query;

import java.time.Instant;

/**
 * A query as the cache sees it.
 *
 * @param <O> what the query can be asked beyond the filters; a value with equality
 * @param <T> the figures it comes to
 */
public interface CachedQuery<O, T> {

  /** The query's text, whose name and hash identify its answers. */
  QueryText text();

  /**
   * Runs the query and waits for it.
   *
   * @param now the instant that counts as now; later events do not exist
   * @throws RuntimeException where no figures can be had, a {@code Failure} where it is known why
   */
  Loaded<T> load(Filters filters, O options, Instant now);
}
