package dev.appstelemetry.audience;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * New and returning users of a day, or of an hour if the window is one day.
 *
 * @param date a day of the window
 * @param hour the hour of the day, 0 to 23, if the window is one day, else null
 * @param newUsers users whose first event in the retained history, under the same filters, falls on
 *     this day or in this hour
 * @param returningUsers the other users of the day or hour
 * @param complete false for today, or for the current hour
 */
@Serdeable
public record UserCohortDay(
    LocalDate date,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Integer hour,
    long newUsers,
    long returningUsers,
    boolean complete) {}
