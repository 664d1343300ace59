package dev.appstelemetry.naming;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps the ids in audit rows to the apps of the workspace. */
public interface AppNames {

  /**
   * A listed app.
   *
   * @param createTime when it was created, or null if the list does not contain it
   */
  @Serdeable
  record ListedApp(String name, @Nullable Instant createTime) {}

  /**
   * The known names.
   *
   * @param byId the apps by their own id, the id of their OAuth client and the id of their service
   *     principal, all in lower case; names are unique
   * @param problem why apps are or may be missing, worded for a viewer, or null if none are
   */
  record Names(Map<String, ListedApp> byId, @Nullable String problem) {

    /** Copies the map. */
    public Names {
      byId = Map.copyOf(byId);
    }

    /** Returns whether sign-ins cannot be assigned to apps, because there is no list. */
    public boolean unavailable() {
      return byId.isEmpty() && problem != null;
    }
  }

  /** Returns the names that are known now. Waits briefly for the first list, and never fails. */
  Names current();
}
