package dev.appstelemetry.databricks.jdbc;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * Settings of the warehouse access. Documented in {@code application.yml}.
 *
 * @param poolSize the maximum number of concurrent statements
 * @param poolWait how long a load waits for a free connection
 * @param idleTimeout how long an idle connection is kept; it can keep a warehouse running
 * @param maxLifetime the maximum lifetime of a connection; shorter than a token's
 * @param stateFor how long the state of the warehouse is cached
 * @param attempts the maximum number of attempts at a statement
 * @param backoff the delay before the second attempt; doubled for each further one
 * @param breakerOpenFor how long the circuit breaker stays open
 */
@ConfigurationProperties("telemetry.warehouse")
public record WarehouseSettings(
    @Min(1) int poolSize,
    Duration poolWait,
    Duration idleTimeout,
    Duration maxLifetime,
    Duration stateFor,
    @Min(1) int attempts,
    Duration backoff,
    Duration breakerOpenFor) {}
