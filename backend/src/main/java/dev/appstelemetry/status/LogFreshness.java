package dev.appstelemetry.status;

import dev.appstelemetry.query.DefaultSignal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The period that the log covers, and the default signal.
 *
 * @param latestEvent the newest row of the log, or null if it is not known yet or there is none
 * @param logBegins the day of the oldest row in the requested zone, or null if it is not known yet
 *     or there is none
 * @param defaultSignal the signal that counts by default, and the reason
 * @param now the current instant
 */
@Serdeable
record LogFreshness(
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant latestEvent,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable LocalDate logBegins,
    DefaultSignal.Choice defaultSignal,
    Instant now) {}
