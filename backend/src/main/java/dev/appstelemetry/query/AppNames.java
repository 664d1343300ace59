package dev.appstelemetry.query;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows the apps of the workspace by the ids that audit rows know them by. */
public interface AppNames {

  /**
   * The names that are known.
   *
   * @param byId an app's name by its own id, its OAuth client's and its service principal's, all in
   *     lower case; two apps never share a name
   * @param problem why apps are missing or may be, in words for a viewer, or null where none are
   */
  record Names(Map<String, String> byId, @Nullable String problem) {

    /** Copies the map. */
    public Names {
      byId = Map.copyOf(byId);
    }

    /** Whether there is no app to find a sign-in's by, because the list could not be had. */
    public boolean unavailable() {
      return byId.isEmpty() && problem != null;
    }
  }

  /** What is known now; waits a moment for the first list, and never fails. */
  Names current();
}
