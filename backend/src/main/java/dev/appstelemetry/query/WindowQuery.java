package dev.appstelemetry.query;

import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Window;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.QueryParameters;
import java.time.Instant;
import java.util.List;

/**
 * A query over the events of a window.
 *
 * @param <O> options beyond the filters, with equality
 * @param <R> a row of the query, an introspected record with the columns in camel case
 * @param <T> the data of the result
 */
public abstract class WindowQuery<O, R extends QueryRow, T> implements StatementQuery<O, T> {

  private final QueryText text;
  private final QueryRunner runner;
  private final Class<R> rowType;

  protected WindowQuery(QueryText text, QueryRunner runner, Class<R> rowType) {
    this.text = text;
    this.runner = runner;
    this.rowType = rowType;
  }

  @Override
  public final QueryText text() {
    return text;
  }

  /** Returns the span whose events are read: the window, unless the query needs more. */
  protected Span span(Window window, O options, Instant now) {
    return window.span(now);
  }

  /** Adds the parameters that only this query has. */
  protected QueryParameters parameters(
      QueryParameters common, Window window, O options, Instant now) {
    return common;
  }

  /** Returns the data for the rows. */
  protected abstract T data(List<R> rows, Filters filters, Instant now);

  @Override
  public final QueryStatement statement(Filters filters, O options, Instant now) {
    Window window = filters.window();
    return runner.statement(
        text,
        filters,
        span(window, options, now),
        now,
        common -> parameters(common, window, options, now));
  }

  @Override
  public final QueryResult<T> load(Filters filters, O options, Instant now) {
    Window window = filters.window();
    List<R> rows =
        runner.run(
            text,
            filters,
            span(window, options, now),
            now,
            common -> parameters(common, window, options, now),
            rowType);
    return QueryResult.of(data(rows, filters, now), rows.stream().map(QueryRow::latestEvent));
  }
}
