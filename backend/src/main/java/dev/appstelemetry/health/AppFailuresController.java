package dev.appstelemetry.health;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.FileResponses;
import dev.appstelemetry.export.RowSelection;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.showsql.AsOf;
import dev.appstelemetry.showsql.ShownSql;
import dev.appstelemetry.showsql.ShownStatements;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Serves the apps with the most failed interactions. */
@Controller("/api/v1/app-failures")
@Tag(name = "health")
class AppFailuresController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final AppFailuresQuery query;

  AppFailuresController(
      Answers answers, Exports exports, ShownStatements statements, AppFailuresQuery query) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
  }

  /**
   * Returns the apps with the most failed interactions, descending, ties by name.
   *
   * @param limit the maximum number of apps
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<AppFailures>>> appFailures(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "10") @Min(1) @Max(1000) int limit) {
    return answers.show(query, parameters, new AppFailuresQuery.Options(limit));
  }

  /**
   * Returns all apps with failed interactions as a file.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> appFailuresExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return exports.wholeFile(
        query,
        RowSelection.all(Function.identity()),
        AppFailures.class,
        parameters,
        new AppFailuresQuery.Options(Exports.MAXIMUM_ROWS),
        format);
  }

  /**
   * Returns the statement of these figures over the audit table in Databricks SQL.
   *
   * @param limit the maximum number of apps
   */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> appFailuresSql(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "10") @Min(1) @Max(1000) int limit,
      @RequestBean AsOf figures) {
    return statements.show(query, parameters, new AppFailuresQuery.Options(limit), figures);
  }
}
