package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * The usage of a day.
 *
 * @param date a day of the window
 * @param activeUsers distinct users
 * @param interactions interactions, including those without a user
 * @param appsAccessed distinct apps, without 'Unknown app'
 * @param complete false for today
 */
@Serdeable
public record DauTrendDay(
    LocalDate date, long activeUsers, long interactions, long appsAccessed, boolean complete) {}
