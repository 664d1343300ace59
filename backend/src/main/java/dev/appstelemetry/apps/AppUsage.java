package dev.appstelemetry.apps;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the audit table knows of apps and of their owners.
 *
 * @param apps those that the retained history names
 * @param ownersLastSeen the last event of each owner who has one, by name
 */
record AppUsage(List<UsedApp> apps, Map<String, Instant> ownersLastSeen) {

  /**
   * A row of the query.
   *
   * @param lastUsed microseconds since 1970
   * @param latestEvent of the window, likewise
   */
  @Introspected
  record UsedApp(
      String app,
      long uniqueUsers,
      long interactions,
      long actions,
      long signIns,
      long lastUsed,
      @Nullable Long latestEvent) {

    static UsedApp never(String app) {
      return new UsedApp(app, 0, 0, 0, 0, 0, null);
    }
  }
}
