package dev.appstelemetry.apps;

import dev.appstelemetry.apps.App.Known;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** The state of an app as text, equal to the page's (app-text.ts). */
final class AppState {

  private static final Set<String> CHANGING =
      Set.of("DEPLOYING", "STARTING", "STOPPING", "UPDATING", "DELETING");

  private AppState() {}

  /** Returns the text for the states of the app and of its compute. */
  static String of(App app) {
    String compute = Objects.requireNonNullElse(app.computeState(), "");
    if (app.known() == Known.audit) {
      return "Deleted or not visible";
    }
    if ("CRASHED".equals(app.appState())) {
      return "Crashed";
    }
    if (compute.equals("STOPPED")) {
      return "Stopped";
    }
    if (compute.equals("ERROR")) {
      return "Compute failed";
    }
    String state = CHANGING.contains(compute) ? compute : app.appState();
    return state == null ? "Unknown" : sentenceCase(state);
  }

  private static String sentenceCase(String state) {
    return state.isEmpty()
        ? ""
        : (state.substring(0, 1).toUpperCase(Locale.ROOT)
                + state.substring(1).toLowerCase(Locale.ROOT))
            .replace('_', ' ');
  }
}
