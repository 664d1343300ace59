package dev.appstelemetry.query;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.time.Duration;

/**
 * How long things may take. Documented in {@code application.yml}.
 *
 * @param statement the longest that a statement may run; it is cancelled then
 * @param sourceStart how much longer a statement may wait for its source to start
 * @param look how often somebody who waits has the source looked at
 */
@ConfigurationProperties("telemetry.deadlines")
public record DeadlineSettings(Duration statement, Duration sourceStart, Duration look) {}
