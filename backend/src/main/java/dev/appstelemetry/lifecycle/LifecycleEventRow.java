package dev.appstelemetry.lifecycle;

import io.micronaut.core.annotation.Introspected;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@link LifecycleEvent} as a row of an export; its components mean what they mean there. */
@Introspected
record LifecycleEventRow(
    Instant time,
    String app,
    @Nullable String user,
    String action,
    boolean failed,
    @Nullable Integer statusCode,
    String permissions,
    @Nullable Long interactionsBefore,
    @Nullable Long interactionsAfter,
    @Nullable Long uniqueUsersBefore,
    @Nullable Long uniqueUsersAfter,
    @Nullable BigDecimal errorRateBefore,
    @Nullable BigDecimal errorRateAfter,
    Impact.@Nullable Verdict verdict) {

  static LifecycleEventRow of(LifecycleEvent event) {
    Impact impact = event.impact();
    Impact.Period before = impact == null ? null : impact.before();
    Impact.Period after = impact == null ? null : impact.after();
    return new LifecycleEventRow(
        event.time(),
        event.app(),
        event.user(),
        event.action(),
        event.failed(),
        event.statusCode(),
        event.permissions().stream().map(Permission::toString).collect(Collectors.joining(", ")),
        before == null ? null : before.interactions(),
        after == null ? null : after.interactions(),
        before == null ? null : before.uniqueUsers(),
        after == null ? null : after.uniqueUsers(),
        before == null ? null : before.errorRate(),
        after == null ? null : after.errorRate(),
        impact == null ? null : impact.verdict());
  }
}
