package dev.appstelemetry.audience;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * New and returning users of a day.
 *
 * @param date a day of the window
 * @param newUsers users whose first event in the retained history, under the same filters, falls on
 *     this day
 * @param returningUsers the day's other users
 * @param complete false for today
 */
@Serdeable
public record UserCohortDay(LocalDate date, long newUsers, long returningUsers, boolean complete) {}
