package dev.appstelemetry.lifecycle;

import dev.appstelemetry.viewer.NamesUsers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an app.
 *
 * @param time when
 * @param app which, or 'Unknown app'
 * @param user who did it, or null where the log does not say
 * @param action the audit log's name of it
 * @param failed whether it failed
 * @param statusCode its HTTP status, or null where the log does not say
 * @param permissions what a change of permissions left; empty for other actions, and where the log
 *     is cut off
 * @param impact what a deployment changed, or null for other actions and for failed ones
 */
@Serdeable
record LifecycleEvent(
    Instant time,
    String app,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String user,
    String action,
    boolean failed,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Integer statusCode,
    List<Permission> permissions,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable Impact impact)
    implements NamesUsers<LifecycleEvent> {

  @Override
  public LifecycleEvent withUsers(UnaryOperator<String> pseudonym) {
    return new LifecycleEvent(
        time,
        app,
        user == null ? null : pseudonym.apply(user),
        action,
        failed,
        statusCode,
        permissions.stream().map(permission -> permission.withUsers(pseudonym)).toList(),
        impact);
  }
}
