package dev.appstelemetry.showsql;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The instant of the figures whose statement is requested.
 *
 * @param asOf the instant, not in the future; now if not set
 */
@Introspected
public record AsOf(
    @Parameter(description = "The answer's instant asOf, not in the future; now if not set")
        @QueryValue
        @Nullable Instant asOf) {}
