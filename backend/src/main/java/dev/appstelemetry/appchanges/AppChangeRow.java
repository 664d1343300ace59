package dev.appstelemetry.appchanges;

import dev.appstelemetry.viewer.UserName;
import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@link AppChange} as a row of an export, with the same components. */
@Introspected
record AppChangeRow(
    Instant time,
    String app,
    String appKey,
    @Nullable UserName user,
    String action,
    boolean failed,
    @Nullable Integer statusCode,
    List<Granted> permissions,
    @Nullable Long interactionsBefore,
    @Nullable Long interactionsAfter,
    @Nullable Long uniqueUsersBefore,
    @Nullable Long uniqueUsersAfter,
    @Nullable BigDecimal errorRateBefore,
    @Nullable BigDecimal errorRateAfter,
    Impact.@Nullable Verdict verdict) {

  /** A permission on the app. */
  @Introspected
  record Granted(UserName principal, String level) {}

  static AppChangeRow of(AppChange event) {
    Impact impact = event.impact();
    Impact.Period before = impact == null ? null : impact.before();
    Impact.Period after = impact == null ? null : impact.after();
    return new AppChangeRow(
        event.time(),
        event.app(),
        event.appKey(),
        event.user(),
        event.action(),
        event.failed(),
        event.statusCode(),
        event.permissions().stream()
            .map(permission -> new Granted(permission.principal(), permission.level()))
            .toList(),
        before == null ? null : before.interactions(),
        after == null ? null : after.interactions(),
        before == null ? null : before.uniqueUsers(),
        after == null ? null : after.uniqueUsers(),
        before == null ? null : before.errorRate(),
        after == null ? null : after.errorRate(),
        impact == null ? null : impact.verdict());
  }
}
