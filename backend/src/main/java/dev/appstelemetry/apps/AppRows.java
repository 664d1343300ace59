package dev.appstelemetry.apps;

import dev.appstelemetry.apps.App.Known;
import dev.appstelemetry.apps.AppUsage.UsedApp;
import dev.appstelemetry.query.Loaded;
import dev.appstelemetry.workspace.WorkspaceApp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the apps: each app of the list beside its use, then what was used and is not listed.
 *
 * @param today in the zone
 */
record AppRows(AppUsage usage, LocalDate today, ZoneId zone) {

  /** By interactions descending, then by name, as the engines order text: by code point. */
  private static final Comparator<App> ORDER =
      Comparator.comparingLong(App::interactions)
          .reversed()
          .thenComparing(row -> row.app().codePoints().toArray(), Arrays::compare)
          .thenComparing(App::known);

  List<App> of(List<WorkspaceApp> listed) {
    Map<String, UsedApp> unlisted = new LinkedHashMap<>();
    usage.apps().forEach(app -> unlisted.put(app.app(), app));
    List<App> rows = new ArrayList<>();
    for (WorkspaceApp app : listed) {
      UsedApp used = unlisted.get(app.name());
      if (used == null || isOfAnEarlierApp(used, app)) {
        rows.add(row(app, null));
      } else {
        unlisted.remove(app.name());
        rows.add(row(app, used));
      }
    }
    unlisted.values().forEach(used -> rows.add(row(used)));
    rows.sort(ORDER);
    return List.copyOf(rows);
  }

  /** A name can be given again: what was used last before an app was made was not that app. */
  private static boolean isOfAnEarlierApp(UsedApp used, WorkspaceApp app) {
    return app.createTime() != null && Loaded.instant(used.lastUsed()).isBefore(app.createTime());
  }

  private App row(WorkspaceApp app, @Nullable UsedApp used) {
    Instant lastUsed = used == null ? null : Loaded.instant(used.lastUsed());
    Instant ownerLastSeen = app.owner() == null ? null : usage.ownersLastSeen().get(app.owner());
    UsedApp counts = Objects.requireNonNullElseGet(used, () -> UsedApp.never(app.name()));
    return new App(
        app.name(),
        app.id(),
        app.owner(),
        app.url(),
        app.computeState(),
        app.appState(),
        app.lastDeployment(),
        app.size(),
        used == null ? Known.inventory : Known.both,
        counts.uniqueUsers(),
        counts.interactions(),
        counts.actions(),
        counts.signIns(),
        lastUsed,
        daysSince(lastUsed),
        ownerLastSeen,
        daysSince(ownerLastSeen));
  }

  private App row(UsedApp used) {
    Instant lastUsed = Loaded.instant(used.lastUsed());
    return new App(
        used.app(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        Known.audit,
        used.uniqueUsers(),
        used.interactions(),
        used.actions(),
        used.signIns(),
        lastUsed,
        daysSince(lastUsed),
        null,
        null);
  }

  private @Nullable Long daysSince(@Nullable Instant instant) {
    return instant == null
        ? null
        : ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone), today);
  }
}
