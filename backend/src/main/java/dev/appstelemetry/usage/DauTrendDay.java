package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * A day's use.
 *
 * @param date a day of the window
 * @param activeUsers distinct users
 * @param interactions interactions, those of nobody included
 * @param appsAccessed distinct apps; 'Unknown app' is none
 * @param complete false for today
 */
@Serdeable
public record DauTrendDay(
    LocalDate date, long activeUsers, long interactions, long appsAccessed, boolean complete) {}
