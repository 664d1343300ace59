package dev.appstelemetry.loading;

import dev.appstelemetry.failure.SettingsProblem;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * Timeouts of statements. Documented in {@code application.yml}.
 *
 * @param statement the time after which a running statement is cancelled
 * @param sourceStart the additional time that a statement may wait for its source to start
 * @param look the interval at which the state of the source is read while a caller waits
 * @param report how long the status report waits for each of its parts
 */
@ConfigurationProperties("telemetry.deadlines")
public record DeadlineSettings(
    Duration statement, Duration sourceStart, Duration look, Duration report) {

  /** Checks the setting that an environment variable sets. */
  public DeadlineSettings {
    SettingsProblem.requirePositive("TELEMETRY_STATEMENT_TIMEOUT", statement);
  }
}
