package dev.appstelemetry.usage;

import io.micronaut.serde.annotation.Serdeable;

/**
 * An hour of a weekday, over all such hours of the window.
 *
 * @param dayOfWeek 1 for Monday to 7 for Sunday
 * @param hour 0 to 23, in the window's zone
 * @param interactions interactions, those of nobody included
 */
@Serdeable
public record HeatmapCell(int dayOfWeek, int hour, long interactions) {}
