package dev.appstelemetry.store;

import dev.appstelemetry.filter.AppKey;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Thresholds;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.scope.WorkspaceScope;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values of a query's named parameters: the common ones of {@code app_events} and its own. */
public final class QueryParameters {

  /** Placeholder for an unused IN list; matches no row. */
  private static final List<String> NOTHING = List.of("");

  private final Map<String, Object> values = new HashMap<>();

  private QueryParameters() {}

  /**
   * Returns the parameters of the relations in {@code sql/events}.
   *
   * @param eventSpan the span of the events that the query reads
   * @param now the current instant
   */
  public static QueryParameters of(
      Filters filters, Span eventSpan, Instant now, EventSettings events, Thresholds thresholds) {
    Window window = filters.window();
    Span scan = filters.bySegment() ? eventSpan.hull(window.activitySpan(now)) : eventSpan;
    QueryParameters parameters = new QueryParameters();
    return parameters
        .with("actions", events.actions())
        .with("sign_in_actions", EventSettings.SIGN_IN_ACTIONS)
        .with("quiet_seconds", Math.toIntExact(events.quietTime().toSeconds()))
        .with("time_zone", window.zone().getId())
        .with("scan_start", scan.start())
        .with("scan_end", scan.end())
        .with("scan_from", LocalDate.ofInstant(scan.start(), ZoneOffset.UTC))
        .with("scan_to", LocalDate.ofInstant(scan.end(), ZoneOffset.UTC))
        .with("events_start", eventSpan.start())
        .with("events_end", eventSpan.end())
        .with("include_service_principals", filters.includeServicePrincipals())
        .withApps(filters.apps())
        .withChoice("user", filters.users())
        .withChoice("day_of_week", filters.dayOfWeek())
        .withChoice("hour", filters.hour())
        .with("seen_start", window.activitySpan(now).start())
        .with("window_start", window.span(now).start())
        .with("window_end", window.span(now).end())
        .with("today", window.today(now))
        .with("power_from", thresholds.powerFrom())
        .with("active_from", thresholds.activeFrom())
        .with("regular_from", thresholds.regularFrom())
        .with("active_days", thresholds.activeDays())
        .with("at_risk_days", thresholds.atRiskDays())
        .with("segment", filters.segment() == null ? "" : filters.segment().name())
        .with("activity", filters.activity() == null ? "" : filters.activity().name());
  }

  /** Returns no parameters, to which others are added. */
  public static QueryParameters none() {
    return new QueryParameters();
  }

  /** Returns the parameters of {@code events/scanned_rows.sql}. */
  public static QueryParameters ofSpan(Instant start, Instant end) {
    return new QueryParameters()
        .with("sign_in_actions", EventSettings.SIGN_IN_ACTIONS)
        .with("scan_start", start)
        .with("scan_end", end)
        .with("scan_from", LocalDate.ofInstant(start, ZoneOffset.UTC))
        .with("scan_to", LocalDate.ofInstant(end, ZoneOffset.UTC));
  }

  /**
   * Adds the workspaces whose rows count.
   *
   * @param requested restricts the scope to these workspaces; empty for the whole scope
   */
  public QueryParameters with(WorkspaceScope scope, List<String> requested) {
    boolean any = scope.all() && requested.isEmpty();
    List<String> chosen = requested.isEmpty() ? scope.ids() : requested;
    return with("any_workspace", any)
        .withAny("workspaces", any ? List.of() : chosen)
        .with("inventory_workspace", scope.ownOrEmpty());
  }

  /** A value is an app's key, or a name that selects all apps of that name. */
  private QueryParameters withApps(List<String> chosen) {
    List<String> keys =
        chosen.stream().map(AppKey::ofId).flatMap(Optional::stream).map(AppKey::text).toList();
    List<String> names =
        chosen.stream().filter(value -> AppKey.ofId(value).isEmpty()).map(AppKey::nameOf).toList();
    return with("any_app", chosen.isEmpty())
        .withAny("apps", names)
        .withAny("app_keys", keys)
        .withAny("app_names", chosen.stream().map(AppKey::nameOf).distinct().toList());
  }

  private QueryParameters withChoice(String name, List<String> chosen) {
    return with("any_" + name, chosen.isEmpty()).withAny(name + "s", chosen);
  }

  private QueryParameters withChoice(String name, @Nullable Integer chosen) {
    return with("any_" + name, chosen == null).with(name, chosen == null ? 0 : chosen);
  }

  /** Adds an instant as ISO 8601 text, because a JDBC timestamp has no zone. */
  public QueryParameters with(String name, Instant value) {
    values.put(name, value.toString());
    return this;
  }

  /** Adds a date. */
  public QueryParameters with(String name, LocalDate value) {
    values.put(name, value);
    return this;
  }

  /** Adds a text. */
  public QueryParameters with(String name, String value) {
    values.put(name, value);
    return this;
  }

  /** Adds a list of at least one element. */
  public QueryParameters with(String name, List<String> values) {
    this.values.put(name, List.copyOf(values));
    return this;
  }

  /** Adds a list. An empty one matches no row. */
  public QueryParameters withAny(String name, List<String> values) {
    return with(name, values.isEmpty() ? NOTHING : values);
  }

  /** Adds a number. */
  public QueryParameters with(String name, int value) {
    values.put(name, value);
    return this;
  }

  /** Adds a boolean. */
  public QueryParameters with(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  /** Returns the values by name: String, LocalDate, Integer, Boolean or a list of strings. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
