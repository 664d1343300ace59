package dev.appstelemetry.usage;

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

/** Serves the apps with the most interactions. */
@Controller("/api/v1/top-apps")
@Tag(name = "usage")
class TopAppsController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final TopAppsQuery query;

  TopAppsController(
      Answers answers, Exports exports, ShownStatements statements, TopAppsQuery query) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
  }

  /**
   * Returns the apps with the most interactions, descending, ties by name.
   *
   * @param limit the maximum number of apps
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<TopApp>>> topApps(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "10") @Min(1) @Max(1000) int limit) {
    return answers.show(query, parameters, new TopAppsQuery.Options(limit));
  }

  /**
   * Returns all used apps as a file.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> topAppsExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return exports.wholeFile(
        query,
        RowSelection.all(Function.identity()),
        TopApp.class,
        parameters,
        new TopAppsQuery.Options(Exports.MAXIMUM_ROWS),
        format);
  }

  /**
   * Returns the statement of these figures over the audit table in Databricks SQL.
   *
   * @param limit the maximum number of apps
   */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> topAppsSql(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "10") @Min(1) @Max(1000) int limit,
      @RequestBean AsOf figures) {
    return statements.show(query, parameters, new TopAppsQuery.Options(limit), figures);
  }
}
