package dev.appstelemetry.status;

import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Signal;
import dev.appstelemetry.status.StatusReport.ActionPresence;
import dev.appstelemetry.status.StatusReport.SignalPresence;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Determines which signals the log contains, and what to do if there are none. */
@Singleton
public class Signals {

  private static final int MAX_NAMED = 8;

  private final EventSettings events;

  Signals(EventSettings events) {
    this.events = events;
  }

  /**
   * Returns the signals in these actions.
   *
   * @param noApps why apps are missing in the inventory, or null if none are
   */
  public List<SignalPresence> in(List<ActionPresence> actions, @Nullable String noApps) {
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
            .limit(MAX_NAMED)
            .map(action -> String.format(Locale.ROOT, "%s (%d)", action.action(), action.events()))
            .collect(Collectors.joining(", "));
    int names = events.actions().size();
    return (names == 1
            ? "The one counted action does not occur. "
            : "None of the " + names + " counted actions occurs. ")
        + (others.isEmpty()
            ? "No other action of an app occurs either."
            : "These exist: " + others + ". Set TELEMETRY_ACTIONS to those that should count.");
  }

  private static String signInAdvice(List<ActionPresence> actions, @Nullable String noApps) {
    if (noApps != null) {
      return noApps + " Without the inventory, sign-ins cannot be assigned to apps.";
    }
    long foreign =
        actions.stream()
            .filter(action -> !action.service().equals("apps"))
            .mapToLong(ActionPresence::events)
            .sum();
    return foreign == 0
        ? "The audit table contains no sign-ins."
        : "None of the "
            + foreign
            + " sign-ins of these days is to an app of the inventory, which contains"
            + " only the apps that the dashboard's identity may see.";
  }
}
