package dev.appstelemetry.appchanges;

import dev.appstelemetry.viewer.UserName;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change of an app.
 *
 * @param time the time of the change
 * @param app the app's unique name, or 'Unknown app'
 * @param appKey the app's key, opaque
 * @param name the app's name, which other apps may share
 * @param user the user who made the change, or null if the log does not contain it
 * @param action the action's name in the audit log
 * @param failed whether the change failed
 * @param statusCode the HTTP status, or null if the log does not contain it
 * @param permissions the permissions after a change of permissions; empty for other actions, and if
 *     the log has truncated them
 * @param impact the usage before and after a deployment, or null for other and for failed actions
 */
@Serdeable
record AppChange(
    Instant time,
    String app,
    String appKey,
    String name,
    @Schema(
            implementation = String.class,
            nullable = true,
            requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable UserName user,
    String action,
    boolean failed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Integer statusCode,
    List<Permission> permissions,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Impact impact) {}
