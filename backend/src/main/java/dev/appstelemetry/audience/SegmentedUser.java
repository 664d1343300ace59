package dev.appstelemetry.audience;

import dev.appstelemetry.filter.ActivityStatus;
import dev.appstelemetry.filter.Segment;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A user and their interactions in the window.
 *
 * @param user the e-mail address in lower case, or a service principal's id
 * @param segment the segment by interactions in the window
 * @param activity the activity status by days since the last event
 * @param interactions interactions in the window
 * @param appsAccessed distinct apps in the window, without 'Unknown app'
 * @param daysActive distinct days with an event in the window
 * @param interactionsPerDay interactions per active day, two decimals, zero without active days
 * @param lastSeen the last event, which may be outside of the window
 */
@Serdeable
public record SegmentedUser(
    UserName user,
    Segment segment,
    ActivityStatus activity,
    long interactions,
    long appsAccessed,
    long daysActive,
    BigDecimal interactionsPerDay,
    Instant lastSeen) {}
