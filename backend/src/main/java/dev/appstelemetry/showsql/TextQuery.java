package dev.appstelemetry.showsql;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.query.CachedQuery;
import dev.appstelemetry.query.QueryResult;
import dev.appstelemetry.query.StatementQuery;
import dev.appstelemetry.sql.QueryText;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Returns the statement of a query instead of its rows. A query itself, so that the executor, the
 * limits and the timeouts of queries apply: the statement can need the log or the workspace.
 *
 * @param query the query
 * @param writer writes the statement
 */
record TextQuery<O>(StatementQuery<O, ?> query, StatementWriter writer)
    implements CachedQuery<TextQuery.Options<O>, String> {

  /**
   * The options.
   *
   * @param options the options of the query
   * @param asOf the instant of the figures
   */
  record Options<O>(O options, Instant asOf) {}

  @Override
  public QueryText text() {
    return query.text();
  }

  @Override
  public QueryResult<String> load(Filters filters, Options<O> shown, Instant now) {
    Instant asOf = shown.asOf();
    String text = writer.write(query.statement(filters, shown.options(), asOf), filters, asOf);
    return QueryResult.of(text, Stream.empty());
  }
}
