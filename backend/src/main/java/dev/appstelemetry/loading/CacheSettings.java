package dev.appstelemetry.loading;

import dev.appstelemetry.failure.SettingsProblem;
import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/**
 * Settings of the answer cache. Documented in {@code application.yml}.
 *
 * @param maximumEntries the maximum number of cached answers
 * @param refreshAfter the age from which an answer is refreshed when it is requested
 * @param refreshAfterOf the same for single queries, by name with hyphens
 * @param retryAfter how long a failed refresh is not retried
 * @param freshWithin the age up to which an answer counts as fresh
 * @param answerWithin how long a caller waits for an answer at most
 * @param keepFor how long an answer that is not requested stays cached
 * @param loadThreads the maximum number of running queries
 * @param loadQueue the maximum number of waiting queries
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

  /** Checks the setting that an environment variable sets. */
  public CacheSettings {
    SettingsProblem.requirePositive("TELEMETRY_REFRESH_AFTER", refreshAfter);
  }

  /** Returns the age from which this query's answers are refreshed. */
  public Duration refreshAfter(String query) {
    return refreshAfterOf.getOrDefault(query.replace('_', '-'), refreshAfter);
  }
}
