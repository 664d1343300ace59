package dev.appstelemetry.query;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.filter.EventSettings;
import dev.appstelemetry.filter.Filters;
import dev.appstelemetry.filter.Thresholds;
import dev.appstelemetry.filter.Window.Span;
import dev.appstelemetry.naming.AppDirectory;
import dev.appstelemetry.scope.WorkspaceScope;
import dev.appstelemetry.scope.Workspaces;
import dev.appstelemetry.sql.QueryText;
import dev.appstelemetry.store.QueryParameters;
import dev.appstelemetry.store.StatementRunner;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Runs a query of the catalogue with filters over the workspaces in scope. */
@Singleton
public class QueryRunner {

  private final StatementRunner statements;
  private final Workspaces workspaces;
  private final AppDirectory apps;
  private final EventSettings events;
  private final Thresholds thresholds;

  QueryRunner(
      StatementRunner statements,
      Workspaces workspaces,
      AppDirectory apps,
      EventSettings events,
      Thresholds thresholds) {
    this.statements = statements;
    this.workspaces = workspaces;
    this.apps = apps;
    this.events = events;
    this.thresholds = thresholds;
  }

  /** Returns a runner on another database. */
  QueryRunner over(StatementRunner other) {
    return new QueryRunner(other, workspaces, apps, events, thresholds);
  }

  /**
   * Runs a query and returns its rows.
   *
   * @param eventSpan the span of the events that the query reads
   * @param now the current instant
   * @param own adds the query's own parameters
   * @param rowType an introspected record whose components are the columns in camel case
   * @return the rows in the query's order
   * @throws Failure if the source cannot answer, or the filters name a workspace out of scope
   */
  public <T> List<T> run(
      QueryText query,
      Filters filters,
      Span eventSpan,
      Instant now,
      UnaryOperator<QueryParameters> own,
      Class<T> rowType) {
    return statements.run(query, filters, own.apply(parameters(filters, eventSpan, now)), rowType);
  }

  /**
   * Returns the statement that {@link #run} runs, without running it.
   *
   * @param eventSpan the span of the events that the query reads
   * @param now the instant of the figures
   * @param own adds the query's own parameters
   * @throws Failure like {@link #run}
   */
  public QueryStatement statement(
      QueryText query,
      Filters filters,
      Span eventSpan,
      Instant now,
      UnaryOperator<QueryParameters> own) {
    QueryParameters parameters = parameters(filters, eventSpan, now);
    Set<String> common = parameters.values().keySet();
    Map<String, Object> values = own.apply(parameters).values();
    return new QueryStatement(
        query,
        filters,
        values,
        values.keySet().stream().filter(name -> !common.contains(name)).sorted().toList());
  }

  private QueryParameters parameters(Filters filters, Span eventSpan, Instant now) {
    WorkspaceScope scope = workspaces.scope();
    scope.check(filters.workspaces());
    return apps.of(scope, filters.signal(), now)
        .addTo(
            QueryParameters.of(filters, eventSpan, now, events, thresholds)
                .with(scope, filters.workspaces()),
            filters.apps());
  }

  /** Runs a query without own parameters over the window. */
  public <T> List<T> run(QueryText query, Filters filters, Instant now, Class<T> rowType) {
    Span window = filters.window().span(now);
    return run(query, filters, window, now, UnaryOperator.identity(), rowType);
  }

  /** Runs a query over the rows of all workspaces. The query may only return numbers of rows. */
  public <T> List<T> runOverAllWorkspaces(
      QueryText query, Filters filters, Instant now, Class<T> rowType) {
    Span days = filters.window().span(now);
    return statements.run(
        query, filters, QueryParameters.of(filters, days, now, events, thresholds), rowType);
  }
}
