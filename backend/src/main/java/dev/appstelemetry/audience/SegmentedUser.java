package dev.appstelemetry.audience;

import dev.appstelemetry.filter.ActivityStatus;
import dev.appstelemetry.filter.Segment;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

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
 * @param favouriteApp the unique name of the app with most interactions in the window, ties by
 *     name, or null without any; never 'Unknown app'
 * @param favouriteAppKey that app's key, opaque, or null
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
    Instant lastSeen,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String favouriteApp,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String favouriteAppKey) {}
