package dev.appstelemetry.apps;

import dev.appstelemetry.naming.AppNaming;
import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The usage of apps and the activity of their owners, from the audit table.
 *
 * @param apps the apps in the retained history
 * @param naming the naming of apps
 * @param ofList whether the inventory's workspace is among the requested ones
 * @param missing a caveat about missing sign-ins, worded for a viewer, or null if none are missing
 * @param ownersLastDeeds each owner's last event about an app, by name
 */
record AppUsage(
    List<UsedApp> apps,
    AppNaming naming,
    boolean ofList,
    @Nullable String missing,
    Map<String, Deed> ownersLastDeeds) {

  /**
   * An event about an app.
   *
   * @param action the platform's name of the action, or 'sign-in'
   * @param appKey the app's key, or null for an event that names no app
   */
  record Deed(Instant time, String action, @Nullable String appKey, boolean failed) {}

  /**
   * A row of the query.
   *
   * @param lastUsed the last use in microseconds since 1970
   * @param latestEvent the latest event of the window in microseconds since 1970
   */
  @Introspected
  record UsedApp(
      String appKey,
      long uniqueUsers,
      long interactions,
      long failures,
      long actions,
      long signIns,
      long lastUsed,
      @Nullable Long latestEvent) {

    static UsedApp never(String appKey) {
      return new UsedApp(appKey, 0, 0, 0, 0, 0, 0, null);
    }
  }
}
