package dev.appstelemetry.query;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.sql.QueryText;
import java.util.List;
import java.util.Map;

/**
 * A query with everything that determines its rows.
 *
 * @param text the text
 * @param filters select the variant of the text
 * @param values the value of each named parameter
 * @param own the names of the parameters that only this query has, sorted
 */
public record QueryStatement(
    QueryText text, Filters filters, Map<String, Object> values, List<String> own) {

  /** Copies the map and the list. */
  public QueryStatement {
    values = Map.copyOf(values);
    own = List.copyOf(own);
  }
}
