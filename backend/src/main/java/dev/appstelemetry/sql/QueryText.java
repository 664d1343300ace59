package dev.appstelemetry.sql;

import dev.appstelemetry.filter.Filters;

/**
 * The complete text of a query in Databricks SQL, with named parameters.
 *
 * @param feature the folder of its file
 * @param name its name in files, paths, metrics and logs, with underscores
 * @param sql the text over the events of all users
 * @param sqlBySegment the text over the events of users with a segment or activity status
 * @param ofStore whether it runs on the embedded store, not on a warehouse
 */
public record QueryText(
    String feature, String name, String sql, String sqlBySegment, boolean ofStore) {

  /** Returns the text for these filters. */
  public String sql(Filters filters) {
    String text = filters.bySegment() ? sqlBySegment : sql;
    return ofStore ? LocalTime.in(text, filters.window()) : text;
  }
}
