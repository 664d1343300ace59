package dev.appstelemetry.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The values of a query's named parameters: those of {@code app_events}, and the query's own. */
public final class QueryParameters {

  /** An element that no column holds; stands in for a list that is not looked at. */
  private static final List<String> NOTHING = List.of("");

  private final Map<String, Object> values = new HashMap<>();

  private QueryParameters() {}

  /**
   * The parameters of {@code app_events}.
   *
   * @param scan the span whose events the query reads
   * @param actions the action names that count as interactions, one at least
   */
  public static QueryParameters of(Filters filters, Window.Span scan, List<String> actions) {
    QueryParameters parameters = new QueryParameters();
    parameters
        .with("time_zone", filters.window().zone().getId())
        .with("scan_start", scan.start())
        .with("scan_end", scan.end())
        .with("scan_from", LocalDate.ofInstant(scan.start(), ZoneOffset.UTC))
        .with("scan_to", LocalDate.ofInstant(scan.end(), ZoneOffset.UTC))
        .with("include_service_principals", filters.includeServicePrincipals())
        .withChoice("app", filters.apps())
        .withChoice("user", filters.users());
    parameters.values.put("actions", actions);
    return parameters;
  }

  private QueryParameters withChoice(String name, List<String> chosen) {
    values.put("any_" + name, chosen.isEmpty());
    values.put(name + "s", chosen.isEmpty() ? NOTHING : chosen);
    return this;
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
