package dev.appstelemetry.inventory;

import dev.appstelemetry.naming.AppNames.ListedApp;
import dev.appstelemetry.naming.AppNames.Names;
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
 * The inventory at one moment.
 *
 * @param apps the apps with unique names; apps of equal name have the beginning of their id added
 * @param asOf when the list was loaded, or null if it was never loaded
 * @param problem the problem with the list, or null if there is none
 * @param names the apps' names by their ids
 */
public record InventorySnapshot(
    List<WorkspaceApp> apps,
    @Nullable Instant asOf,
    @Nullable InventoryProblem problem,
    Names names) {

  private static final int BEGINNING_OF_ID = 8;
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Returns the snapshot of a loaded list. */
  static InventorySnapshot of(List<WorkspaceApp> apps, Instant asOf) {
    List<WorkspaceApp> disambiguated = disambiguated(apps);
    InventoryProblem problem =
        disambiguated.isEmpty()
            ? new InventoryProblem(
                "The inventory is empty.",
                "The list contains only the apps that the dashboard's identity may see. Grant it"
                    + " CAN USE on the apps.")
            : null;
    return new InventorySnapshot(
        disambiguated,
        asOf,
        problem,
        names(disambiguated, problem == null ? null : problem.detail()));
  }

  /** Returns a snapshot without a list. */
  static InventorySnapshot without(InventoryProblem problem) {
    return new InventorySnapshot(List.of(), null, problem, new Names(Map.of(), problem.detail()));
  }

  /** Returns a copy with the problem that prevented a reload. */
  InventorySnapshot withProblem(InventoryProblem newer) {
    if (asOf == null) {
      return without(newer);
    }
    String detail = newer.detail() + " The list is from " + MINUTES.format(asOf) + " UTC.";
    return new InventorySnapshot(
        apps,
        asOf,
        new InventoryProblem(detail, newer.action(), newer.refused()),
        new Names(names.byId(), detail));
  }

  /** Returns whether there is a list, even an old one. */
  public boolean known() {
    return asOf != null;
  }

  private static Names names(List<WorkspaceApp> apps, @Nullable String problem) {
    Map<String, ListedApp> byId = new HashMap<>();
    for (WorkspaceApp app : apps) {
      app.ids().forEach(id -> byId.putIfAbsent(id.toLowerCase(Locale.ROOT), app.listed()));
    }
    return new Names(byId, problem);
  }

  private static List<WorkspaceApp> disambiguated(List<WorkspaceApp> apps) {
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
