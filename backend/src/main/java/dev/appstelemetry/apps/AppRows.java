package dev.appstelemetry.apps;

import dev.appstelemetry.apps.App.Known;
import dev.appstelemetry.apps.AppUsage.Deed;
import dev.appstelemetry.apps.AppUsage.UsedApp;
import dev.appstelemetry.inventory.WorkspaceApp;
import dev.appstelemetry.naming.AppNaming;
import dev.appstelemetry.query.Ratio;
import dev.appstelemetry.sql.Micros;
import dev.appstelemetry.viewer.UserName;
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
 * Builds the rows of the apps: listed apps with their usage, and used apps that are not listed.
 *
 * @param today today in the zone
 */
record AppRows(AppUsage usage, LocalDate today, ZoneId zone) {

  /** By interactions descending, then by name in code point order, like the SQL engines. */
  private static final Comparator<App> ORDER =
      Comparator.comparingLong(App::interactions)
          .reversed()
          .thenComparing(row -> row.app().codePoints().toArray(), Arrays::compare)
          .thenComparing(App::known);

  List<App> of(List<WorkspaceApp> listed) {
    Map<String, UsedApp> unlisted = new LinkedHashMap<>();
    usage.apps().forEach(app -> unlisted.put(app.appKey(), app));
    List<App> rows = new ArrayList<>();
    for (WorkspaceApp app : usage.ofList() ? listed : List.<WorkspaceApp>of()) {
      String key = usage.naming().keyOf(app.listed());
      rows.add(row(app, key, unlisted.remove(key)));
    }
    unlisted.values().forEach(used -> rows.add(row(used)));
    rows.sort(ORDER);
    return List.copyOf(rows);
  }

  private App row(WorkspaceApp app, String key, @Nullable UsedApp used) {
    AppNaming.Named named = usage.naming().name(key);
    Instant lastUsed = used == null ? null : Micros.toInstant(used.lastUsed());
    Deed deed = app.owner() == null ? null : usage.ownersLastDeeds().get(app.owner());
    Instant ownerLastSeen = deed == null ? null : deed.time();
    UsedApp counts = Objects.requireNonNullElseGet(used, () -> UsedApp.never(key));
    return new App(
        named.name(),
        named.key(),
        named.plainName(),
        app.id(),
        UserName.ofNullable(app.owner()),
        app.url(),
        app.computeState(),
        app.appState(),
        app.lastDeployment(),
        app.size(),
        used == null ? Known.inventory : Known.both,
        counts.uniqueUsers(),
        counts.interactions(),
        counts.failures(),
        Ratio.percent(counts.failures(), counts.interactions()),
        counts.actions(),
        counts.signIns(),
        lastUsed,
        daysSince(lastUsed),
        ownerLastSeen,
        deed == null ? null : deed.action(),
        deed == null ? null : usage.naming().name(deed.appKey()).name(),
        deed == null ? null : deed.failed(),
        daysSince(ownerLastSeen));
  }

  private App row(UsedApp used) {
    AppNaming.Named named = usage.naming().name(used.appKey());
    Instant lastUsed = Micros.toInstant(used.lastUsed());
    return new App(
        named.name(),
        named.key(),
        named.plainName(),
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
        used.failures(),
        Ratio.percent(used.failures(), used.interactions()),
        used.actions(),
        used.signIns(),
        lastUsed,
        daysSince(lastUsed),
        null,
        null,
        null,
        null,
        null);
  }

  private @Nullable Long daysSince(@Nullable Instant instant) {
    return instant == null
        ? null
        : ChronoUnit.DAYS.between(LocalDate.ofInstant(instant, zone), today);
  }
}
