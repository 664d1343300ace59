package dev.appstelemetry.warehouse;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How the warehouse is used. Documented in {@code application.yml}.
 *
 * @param poolSize the most statements at once
 * @param poolWait how long a load waits for a free connection
 * @param idleTimeout how long an unused connection is kept; a kept one can keep a warehouse awake
 * @param maxLifetime the longest life of a connection; below that of a token
 * @param stateFor how long a known state of the warehouse counts
 * @param attempts how often a statement is tried where trying again can help
 * @param backoff the wait before the second attempt; doubled for each further one
 * @param breakerOpenFor how long a dead warehouse is not asked again
 */
@ConfigurationProperties("telemetry.warehouse")
record WarehouseSettings(
    @Min(1) int poolSize,
    Duration poolWait,
    Duration idleTimeout,
    Duration maxLifetime,
    Duration stateFor,
    @Min(1) int attempts,
    Duration backoff,
    Duration breakerOpenFor) {}
