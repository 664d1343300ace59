package dev.appstelemetry.cache;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/**
 * Statistics of the cached answers of one query.
 *
 * @param query the query's name
 * @param refreshAfterSeconds the age from which an answer is refreshed when it is requested
 * @param answers the number of cached answers
 * @param oldest when the oldest answer was loaded
 * @param newest when the newest answer was loaded
 */
@Serdeable
public record CacheStatistics(
    String query, long refreshAfterSeconds, int answers, Instant oldest, Instant newest) {

  CacheStatistics and(CacheStatistics other) {
    return new CacheStatistics(
        query,
        refreshAfterSeconds,
        answers + other.answers,
        oldest.isBefore(other.oldest) ? oldest : other.oldest,
        newest.isAfter(other.newest) ? newest : other.newest);
  }
}
