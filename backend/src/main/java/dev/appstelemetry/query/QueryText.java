package dev.appstelemetry.query;

/**
 * One query as the engine reads it: complete text in Databricks SQL, with named parameters.
 *
 * @param name the one name it has in files, paths, metrics and logs, with underscores
 * @param sql over the events of all users
 * @param sqlBySegment over the events of the users of a segment or activity status
 * @param hash fingerprint of the texts: answers of another text are other answers
 */
public record QueryText(String name, String sql, String sqlBySegment, String hash) {

  /** The text for these filters. */
  String sql(Filters filters) {
    return filters.bySegment() ? sqlBySegment : sql;
  }
}
