package dev.appstelemetry.attention;

import dev.appstelemetry.viewer.UserName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An app that needs attention, for one reason. All facts are of the window, unless they say
 * otherwise.
 *
 * @param reason the most urgent reason that applies to the app
 * @param app the app's unique name
 * @param appKey the app's key, opaque
 * @param name the app's name, which other apps may share
 * @param owner the creator of the app, or null if not known
 * @param people how many people it affects; concerns are ordered by it
 * @param users distinct users
 * @param previousUsers distinct users of the previous period, or null if there is none
 * @param failed failed interactions
 * @param errorRate failed in percent of the app's interactions, two decimals, or null without
 *     interactions
 * @param share failed in percent of the failures of all apps, two decimals, or null without any
 * @param deployments the number of deployments that raised the error rate
 * @param raisedTo the highest error rate in the 24 hours after one of them, in percent, or null
 *     without any
 * @param time when it happened: the last of the deployments or the deletion; else null
 * @param lastUsed the last action or sign-in in the retained history, or null if there is none
 * @param daysSinceLastUse calendar days from the last use to today, or null if there is none
 * @param size the size of the app's compute, or null if not known
 */
@Serdeable
record Concern(
    Reason reason,
    String app,
    String appKey,
    String name,
    @Schema(
            implementation = String.class,
            nullable = true,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UserName owner,
    long people,
    long users,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long previousUsers,
    long failed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable BigDecimal errorRate,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable BigDecimal share,
    int deployments,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable BigDecimal raisedTo,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Instant time,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant lastUsed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long daysSinceLastUse,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String size) {

  /** Why an app needs attention, the most urgent first. */
  @Serdeable
  enum Reason {
    /** The app is crashed. The users of the window cannot use it. */
    CRASHED,
    /** Deployments raised the error rate significantly. Affects the users who met failures. */
    DEPLOYMENT_RAISED_ERRORS,
    /** The error rate is above the threshold beyond chance. Affects the users who met failures. */
    ABOVE_ERROR_THRESHOLD,
    /** The app was deleted although several people used it. */
    DELETED_IN_USE,
    /** More users were lost than chance explains. Affects the difference. */
    LOST_USERS,
    /** The app runs, and nobody used it for 30 days. Affects nobody. */
    RUNNING_UNUSED
  }
}
