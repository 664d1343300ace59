package dev.appstelemetry.query;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/**
 * How long answers are good for. Documented in {@code application.yml}.
 *
 * @param maximumEntries how many answers are kept
 * @param refreshAfter the age from which an answer is refreshed when somebody asks for it
 * @param refreshAfterOf the same for single queries, by name with hyphens, as configuration has
 *     keys
 * @param retryAfter how long a failed refresh is not tried again
 * @param freshWithin the age up to which an answer counts as fresh
 * @param answerWithin the longest that a caller waits for an answer
 * @param keepFor how long an answer nobody asks for is kept
 * @param loadThreads how many queries run at once
 * @param loadQueue how many more may wait
 */
@ConfigurationProperties("telemetry.cache")
public record CacheSettings(
    @Min(1) int maximumEntries,
    Duration refreshAfter,
    Map<String, Duration> refreshAfterOf,
    Duration retryAfter,
    Duration freshWithin,
    Duration answerWithin,
    Duration keepFor,
    @Min(1) int loadThreads,
    @Min(1) int loadQueue) {

  /** The age from which this query's answers are refreshed. */
  Duration refreshAfter(String query) {
    return refreshAfterOf.getOrDefault(query.replace('_', '-'), refreshAfter);
  }
}
