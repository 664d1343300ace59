package dev.appstelemetry.loading;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;

/**
 * Limits of one viewer's concurrent work. Documented in {@code application.yml}.
 *
 * @param loads the maximum number of running and waiting queries
 * @param exports the maximum number of exports in progress
 */
@ConfigurationProperties("telemetry.limits")
public record LimitSettings(@Min(1) int loads, @Min(1) int exports) {}
