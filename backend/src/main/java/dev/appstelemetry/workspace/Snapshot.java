package dev.appstelemetry.workspace;

import dev.appstelemetry.query.AppNames.Names;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The list of apps at one moment.
 *
 * @param apps no two of one name: those that share one carry the beginning of their ids
 * @param asOf when the list was fetched, or null where it never came
 * @param problem what is wrong with it, or null where nothing is
 * @param names the apps' names by their ids
 */
public record Snapshot(
    List<WorkspaceApp> apps,
    @Nullable Instant asOf,
    @Nullable InventoryProblem problem,
    Names names) {

  private static final int BEGINNING_OF_ID = 8;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** A list that came. */
  static Snapshot of(List<WorkspaceApp> apps, Instant asOf) {
    List<WorkspaceApp> told = toldApart(apps);
    InventoryProblem problem =
        told.isEmpty()
            ? new InventoryProblem(
                "The list of apps is empty.",
                "The list holds only the apps that the dashboard's identity may see: give it CAN"
                    + " USE on them.")
            : null;
    return new Snapshot(
        told, asOf, problem, names(told, problem == null ? null : problem.detail()));
  }

  /** No list at all. */
  static Snapshot without(InventoryProblem problem) {
    return new Snapshot(List.of(), null, problem, new Names(Map.of(), problem.detail()));
  }

  /** The same list, which could not be renewed. */
  Snapshot because(InventoryProblem why) {
    if (asOf == null) {
      return without(why);
    }
    String detail = why.detail() + " The list is of " + MINUTES.format(asOf) + " UTC.";
    return new Snapshot(
        apps,
        asOf,
        new InventoryProblem(detail, why.action(), why.refused()),
        new Names(names.byId(), detail));
  }

  /** Whether there is a list, be it old. */
  public boolean known() {
    return asOf != null;
  }

  private static Names names(List<WorkspaceApp> apps, @Nullable String problem) {
    Map<String, String> byId = new HashMap<>();
    for (WorkspaceApp app : apps) {
      app.ids().forEach(id -> byId.putIfAbsent(id.toLowerCase(Locale.ROOT), app.name()));
    }
    return new Names(byId, problem);
  }

  private static List<WorkspaceApp> toldApart(List<WorkspaceApp> apps) {
    Map<String, Long> count =
        apps.stream().collect(Collectors.groupingBy(WorkspaceApp::name, Collectors.counting()));
    return apps.stream()
        .map(app -> count.getOrDefault(app.name(), 0L) == 1 ? app : app.named(longName(app)))
        .toList();
  }

  private static String longName(WorkspaceApp app) {
    String id = app.id();
    return id == null
        ? app.name()
        : app.name() + " (" + id.substring(0, Math.min(BEGINNING_OF_ID, id.length())) + ")";
  }
}
