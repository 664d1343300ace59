package dev.appstelemetry.audience;

import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;

/**
 * How many users the table of users has. A user counts with an event in the window or in the last
 * 90 days.
 *
 * @param all users of any segment and activity status
 * @param power users of the segment Power
 * @param atRisk users of the activity status At Risk
 * @param inactive users of the activity status Inactive
 * @param newUsers users whose first event in the retained history is in the window
 * @param matching users of the requested segment and activity status, and new ones only if
 *     requested
 * @param matchingInWindow the matching users with an event in the window; the others have one
 *     before or after it
 * @param seenFrom the first day from which users are looked for
 */
@Serdeable
public record UserCounts(
    long all,
    long power,
    long atRisk,
    long inactive,
    long newUsers,
    long matching,
    long matchingInWindow,
    LocalDate seenFrom) {}
