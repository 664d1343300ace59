package dev.appstelemetry.apps;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.FileResponses;
import dev.appstelemetry.export.RowSelection;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.PeriodParameters;
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
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Serves the table of apps. */
@Controller("/api/v1/apps")
@Tag(name = "apps")
class AppsController {

  private final Apps apps;
  private final AppUsageQuery query;
  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;

  AppsController(
      Apps apps,
      AppUsageQuery query,
      Answers answers,
      Exports exports,
      ShownStatements statements) {
    this.apps = apps;
    this.query = query;
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
  }

  /**
   * Returns all apps that the workspace lists or that were used in the retained history, by
   * interactions in the window descending, then by name.
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<App>>> apps(@Valid @RequestBean PeriodParameters parameters) {
    return apps.list(parameters);
  }

  /**
   * Returns the apps as a file, selected and ordered as on the page; all apps without a selection.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> appsExport(
      @Valid @RequestBean PeriodParameters parameters,
      @Valid @RequestBean AppSelection selection,
      @QueryValue ExportFormat format) {
    return exports.file(
        () -> apps.list(parameters),
        new RowSelection<>(selection::of, selection.restrictions()),
        App.class,
        query.text(),
        answers.filters(parameters.of(List.of())),
        format);
  }

  /**
   * Returns the statement of the apps' use over the audit table in Databricks SQL. Owners and
   * states come from the inventory and are not in it.
   */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> appsSql(
      @Valid @RequestBean PeriodParameters parameters, @RequestBean AsOf figures) {
    return statements.show(
        query, parameters.of(List.of()), AppUsageQuery.Options.WITHOUT_OWNERS, figures);
  }
}
