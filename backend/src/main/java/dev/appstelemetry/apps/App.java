package dev.appstelemetry.apps;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.appstelemetry.viewer.NamesUsers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An app, with what the workspace says of it and how much it is used.
 *
 * @param app its name
 * @param id of the app in the workspace, or null where the workspace does not list it
 * @param owner who created it, or null where that is not known
 * @param url where it is opened, or null where that is not known
 * @param computeState of its compute: ACTIVE, STOPPED and others, as the workspace names them, or
 *     null where that is not known
 * @param appState of the app on it: RUNNING, CRASHED, DEPLOYING, UNAVAILABLE and others, as the
 *     workspace names them, or null where that is not known
 * @param lastDeployment when the deployment that is active was begun, or null where there is none
 * @param size of its compute, or null where that is not known
 * @param known who knows of it
 * @param uniqueUsers distinct users in the window
 * @param interactions in the window
 * @param actions in the window, whatever counts as an interaction
 * @param signIns in the window, whatever counts as an interaction
 * @param lastUsed its last action or sign-in in the retained history, or null where there is none
 * @param daysSinceLastUse calendar days from then to today, or null where there is none
 * @param ownerLastSeen the owner's last action or sign-in in any app in the retained history, or
 *     null where there is none
 * @param daysSinceOwnerSeen calendar days from then to today, or null where there is none
 */
@Serdeable
public record App(
    String app,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String id,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String owner,
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
    long actions,
    long signIns,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant lastUsed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long daysSinceLastUse,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant ownerLastSeen,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Long daysSinceOwnerSeen)
    implements NamesUsers<App> {

  /** Who knows of an app. */
  @Serdeable
  public enum Known {
    /** The workspace lists it, and nobody has used it. */
    @JsonProperty("inventory")
    inventory,
    /** It was used, and the workspace does not list it: deleted, or not shown to the dashboard. */
    @JsonProperty("audit")
    audit,
    /** The workspace lists it, and it was used. */
    @JsonProperty("both")
    both
  }

  @Override
  public App withUsers(UnaryOperator<String> pseudonym) {
    return new App(
        app,
        id,
        owner == null ? null : pseudonym.apply(owner),
        url,
        computeState,
        appState,
        lastDeployment,
        size,
        known,
        uniqueUsers,
        interactions,
        actions,
        signIns,
        lastUsed,
        daysSinceLastUse,
        ownerLastSeen,
        daysSinceOwnerSeen);
  }
}
