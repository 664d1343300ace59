package dev.appstelemetry.query;

import dev.appstelemetry.query.Window.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of a query's named parameters: those of {@code app_events}, and the query's own. */
public final class QueryParameters {

  /** An element that no column holds; stands in for a list that is not looked at. */
  private static final List<String> NOTHING = List.of("");

  private final Map<String, Object> values = new HashMap<>();

  private QueryParameters() {}

  /**
   * The parameters of the relations in {@code sql/events}.
   *
   * @param asked the span whose events the query asks for
   * @param now the instant that counts as now
   * @param inventory the apps' names by id, a JSON object
   */
  static QueryParameters of(
      Filters filters,
      Span asked,
      Instant now,
      EventSettings events,
      Thresholds thresholds,
      String inventory) {
    Window window = filters.window();
    Span scan = filters.bySegment() ? asked.and(window.seen(now)) : asked;
    QueryParameters parameters = new QueryParameters();
    return parameters
        .with("actions", events.actions())
        .with("inventory", inventory)
        .with("count_actions", filters.signal().countsActions())
        .with("count_sign_ins", filters.signal().countsSignIns())
        .with("sign_in_actions", EventSettings.SIGN_IN_ACTIONS)
        .with("quiet_seconds", Math.toIntExact(events.quietTime().toSeconds()))
        .with("time_zone", window.zone().getId())
        .with("scan_start", scan.start())
        .with("scan_end", scan.end())
        .with("scan_from", LocalDate.ofInstant(scan.start(), ZoneOffset.UTC))
        .with("scan_to", LocalDate.ofInstant(scan.end(), ZoneOffset.UTC))
        .with("events_start", asked.start())
        .with("events_end", asked.end())
        .with("include_service_principals", filters.includeServicePrincipals())
        .withChoice("app", filters.apps())
        .withChoice("user", filters.users())
        .withChoice("day_of_week", filters.dayOfWeek())
        .withChoice("hour", filters.hour())
        .with("seen_start", window.seen(now).start())
        .with("window_start", window.span(now).start())
        .with("window_end", window.span(now).end())
        .with("today", window.today(now))
        .with("power_from", thresholds.powerFrom())
        .with("active_from", thresholds.activeFrom())
        .with("regular_from", thresholds.regularFrom())
        .with("active_days", thresholds.activeDays())
        .with("at_risk_days", thresholds.atRiskDays())
        .with("segment", filters.segment() == null ? "" : filters.segment().name())
        .with("status", filters.status() == null ? "" : filters.status().name());
  }

  private QueryParameters withChoice(String name, List<String> chosen) {
    values.put("any_" + name, chosen.isEmpty());
    values.put(name + "s", chosen.isEmpty() ? NOTHING : chosen);
    return this;
  }

  private QueryParameters withChoice(String name, @Nullable Integer chosen) {
    return with("any_" + name, chosen == null).with(name, chosen == null ? 0 : chosen);
  }

  /** Adds an instant; it travels as ISO 8601 text, since a JDBC timestamp carries no zone. */
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

  /** Adds a list, one element at least. */
  public QueryParameters with(String name, List<String> values) {
    this.values.put(name, List.copyOf(values));
    return this;
  }

  /** Adds a number. */
  public QueryParameters with(String name, int value) {
    values.put(name, value);
    return this;
  }

  /** Adds a truth value. */
  public QueryParameters with(String name, boolean value) {
    values.put(name, value);
    return this;
  }

  /** The values by name: String, LocalDate, Integer, Boolean or a list of strings. */
  public Map<String, Object> values() {
    return Map.copyOf(values);
  }
}
