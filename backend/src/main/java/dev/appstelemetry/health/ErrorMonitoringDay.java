package dev.appstelemetry.health;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Successful and failed interactions of a day, or of an hour if the window is one day.
 *
 * @param date a day of the window
 * @param hour the hour of the day, 0 to 23, if the window is one day, else null
 * @param successful interactions that did not fail
 * @param failed interactions that failed
 * @param errorRate failed in percent of all, two decimals, or null without interactions
 * @param complete false for today, or for the current hour
 */
@Serdeable
public record ErrorMonitoringDay(
    LocalDate date,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer hour,
    long successful,
    long failed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable BigDecimal errorRate,
    boolean complete) {}
