package dev.appstelemetry.health;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Successful and failed interactions of a day.
 *
 * @param date a day of the window
 * @param successful interactions that did not fail
 * @param failed interactions that failed
 * @param errorRate failed in percent of all, two decimals, or null on a day without interactions
 * @param complete false for today
 */
@Serdeable
public record ErrorMonitoringDay(
    LocalDate date,
    long successful,
    long failed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable BigDecimal errorRate,
    boolean complete) {}
