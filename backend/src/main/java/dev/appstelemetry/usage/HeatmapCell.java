package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The interactions in one hour of a weekday, summed over the window.
 *
 * @param dayOfWeek 1 for Monday to 7 for Sunday
 * @param hour 0 to 23, in the window's zone
 * @param interactions interactions, including those without a user
 */
@Serdeable
public record HeatmapCell(int dayOfWeek, int hour, long interactions) {}
