package dev.appstelemetry.status;

import dev.appstelemetry.query.EventSettings;
import dev.appstelemetry.query.Signal;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import dev.appstelemetry.status.StatusReport.SignalPresence;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What there is to count, and what to do where there is nothing. */
@Singleton
class Signals {

  private static final int MOST_NAMED = 8;

  private final EventSettings events;

  Signals(EventSettings events) {
    this.events = events;
  }

  /**
   * The signals that these actions are.
   *
   * @param noApps why apps are missing in the list of apps, or null where none are
   */
  List<SignalPresence> in(List<ActionPresence> actions, @Nullable String noApps) {
    return List.of(
        presence(Signal.ACTION, actions, actionAdvice(actions)),
        presence(Signal.SIGN_IN, actions, signInAdvice(actions, noApps)));
  }

  private static SignalPresence presence(
      Signal signal, List<ActionPresence> actions, String advice) {
    List<ActionPresence> counted =
        actions.stream().filter(action -> action.signal() == signal).toList();
    Instant first =
        counted.stream()
            .map(ActionPresence::firstEvent)
            .min(Comparator.naturalOrder())
            .orElse(null);
    Instant latest =
        counted.stream()
            .map(ActionPresence::latestEvent)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new SignalPresence(
        signal,
        counted.stream().mapToLong(ActionPresence::events).sum(),
        first,
        latest,
        counted.isEmpty() ? advice : null);
  }

  private String actionAdvice(List<ActionPresence> actions) {
    String others =
        actions.stream()
            .filter(action -> action.service().equals("apps"))
            .limit(MOST_NAMED)
            .map(action -> String.format(Locale.ROOT, "%s (%d)", action.action(), action.events()))
            .collect(Collectors.joining(", "));
    int names = events.actions().size();
    return (names == 1
            ? "The one counted action does not occur. "
            : "None of the " + names + " counted actions occurs. ")
        + (others.isEmpty()
            ? "Nor does any other action of an app."
            : "These exist: " + others + ": name those that should count in TELEMETRY_ACTIONS.");
  }

  private static String signInAdvice(List<ActionPresence> actions, @Nullable String noApps) {
    if (noApps != null) {
      return noApps + " Without the list no sign-in can be told to be one to an app.";
    }
    long foreign =
        actions.stream()
            .filter(action -> !action.service().equals("apps"))
            .mapToLong(ActionPresence::events)
            .sum();
    return foreign == 0
        ? "The audit table holds no sign-in at all."
        : "None of the "
            + foreign
            + " sign-ins of these days is to an app of the list, which holds"
            + " only the apps that the dashboard's identity may see.";
  }
}
