package dev.appstelemetry.showsql;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.filter.FilterResolver;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.StatementQuery;
import io.micronaut.core.propagation.PropagatedContext;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/** Shows the statements of queries. */
@Singleton
public class ShownStatements {

  private final Answers answers;
  private final FilterResolver filters;
  private final StatementWriter writer;

  ShownStatements(Answers answers, FilterResolver filters, StatementWriter writer) {
    this.answers = answers;
    this.filters = filters;
    this.writer = writer;
  }

  /**
   * Returns the statement of a query over the configured audit table. The query is not run.
   *
   * <p>The text contains the options and the parameters, so they must not contain a name that the
   * viewer may not see, nor a secret.
   *
   * @param options the query's own parameters, apart from the filters
   * @param figures the instant of the figures
   * @return the statement; completes exceptionally with a {@code Failure} if the parameters
   *     contradict each other, the viewer has too many running queries, or the workspaces or the
   *     apps are not known
   * @throws Failure {@code INVALID_PARAMETER} if the instant is not valid
   */
  public <O> CompletionStage<ShownSql> show(
      StatementQuery<O, ?> query, FilterParameters parameters, O options, AsOf figures) {
    Instant asOf = filters.asOf(figures.asOf());
    // Keeps the viewer's limits in effect if another thread continues.
    PropagatedContext request = PropagatedContext.getOrEmpty();
    return answers
        .filters(parameters, asOf)
        .thenCompose(
            resolved ->
                request.propagate(
                    () ->
                        answers.once(
                            new TextQuery<>(query, writer),
                            parameters,
                            resolved,
                            new TextQuery.Options<>(options, asOf))))
        .thenApply(Answer::data)
        .thenApply(sql -> new ShownSql(sql, asOf));
  }

  /** Returns the statement of a query without options. */
  public CompletionStage<ShownSql> show(
      StatementQuery<NoOptions, ?> query, FilterParameters parameters, AsOf figures) {
    return show(query, parameters, NoOptions.NONE, figures);
  }
}
