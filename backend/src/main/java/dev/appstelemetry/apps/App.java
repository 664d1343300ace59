package dev.appstelemetry.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.appstelemetry.viewer.UserName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An app with its state in the workspace and its usage.
 *
 * @param app the app's unique name
 * @param appKey the app's key, opaque
 * @param name the app's name, which other apps may share
 * @param id the app's id in the workspace, or null if the workspace does not list the app
 * @param owner the creator of the app, or null if not known
 * @param url the address of the app, or null if not known
 * @param computeState the workspace's state of the app's compute, such as ACTIVE or STOPPED, or
 *     null if not known
 * @param appState the workspace's state of the app, such as RUNNING, CRASHED, DEPLOYING or
 *     UNAVAILABLE, or null if not known
 * @param lastDeployment when the active deployment was created, or null if there is none
 * @param size the size of the app's compute, or null if not known
 * @param known whether the app is in the inventory, in the audit log, or in both
 * @param uniqueUsers distinct users in the window
 * @param interactions interactions in the window
 * @param failed interactions that failed
 * @param errorRate failed in percent of all interactions, two decimals, or null without
 *     interactions
 * @param actions actions in the window, regardless of the signal
 * @param signIns sign-ins in the window, regardless of the signal
 * @param lastUsed the last action or sign-in in the retained history, or null if there is none
 * @param daysSinceLastUse calendar days from the last use to today, or null if there is none
 * @param ownerLastSeen the owner's last event about any app in the retained history (use, sign-in,
 *     deployment, sharing), or null if there is none
 * @param lastSeenAction the platform's name of that event's action, or 'sign-in'
 * @param lastSeenApp the unique name of the app that the event is about
 * @param lastSeenFailed whether the event failed
 * @param daysSinceOwnerSeen calendar days from that event to today, or null if there is none
 */
@Serdeable
public record App(
    String app,
    String appKey,
    String name,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String id,
    @Schema(
            implementation = String.class,
            nullable = true,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UserName owner,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String url,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String computeState,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String appState,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant lastDeployment,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String size,
    Known known,
    long uniqueUsers,
    long interactions,
    long failed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable BigDecimal errorRate,
    long actions,
    long signIns,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant lastUsed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long daysSinceLastUse,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant ownerLastSeen,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String lastSeenAction,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String lastSeenApp,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Boolean lastSeenFailed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long daysSinceOwnerSeen) {

  /** Where an app is known from. */
  @Serdeable
  public enum Known {
    /** The workspace lists the app, and it was not used. */
    @JsonProperty("inventory")
    inventory,
    /** The app was used, but is not listed: it was deleted or is not visible to the dashboard. */
    @JsonProperty("audit")
    audit,
    /** The workspace lists the app, and it was used. */
    @JsonProperty("both")
    both
  }
}
