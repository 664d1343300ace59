package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The usage of a day, or of an hour if the window is one day.
 *
 * @param date a day of the window
 * @param hour the hour of the day, 0 to 23, if the window is one day, else null
 * @param activeUsers distinct users
 * @param interactions interactions, including those without a user
 * @param appsAccessed distinct apps, without 'Unknown app'
 * @param complete false for today, or for the current hour
 */
@Serdeable
public record DauTrendDay(
    LocalDate date,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer hour,
    long activeUsers,
    long interactions,
    long appsAccessed,
    boolean complete) {}
