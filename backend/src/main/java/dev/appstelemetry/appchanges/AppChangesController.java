package dev.appstelemetry.appchanges;

import dev.appstelemetry.appchanges.AppChangesQuery.Options;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.Explode;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Serves the changes of apps. */
@Controller("/api/v1/app-changes")
@Tag(name = "app changes")
class AppChangesController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final AppChangesQuery query;

  AppChangesController(
      Answers answers, Exports exports, ShownStatements statements, AppChangesQuery query) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
  }

  /**
   * Returns the changes of apps, newest first: created, deployed, started, stopped, updated, shared
   * and deleted. Deployments include the usage before and after.
   *
   * @param app only these apps, by key or name; may be repeated
   * @param limit the maximum number of changes
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<AppChange>>> appChanges(
      @Valid @RequestBean PeriodParameters parameters,
      @Parameter(explode = Explode.TRUE) @QueryValue @Nullable @Size(max = 100)
          List<@Size(min = 1, max = 400) String> app,
      @QueryValue(defaultValue = "1000") @Min(1) @Max(1000) int limit) {
    return answers.show(query, parameters.of(orEmpty(app)), new Options(limit));
  }

  /**
   * Returns the changes as a file, filtered as on the page; all changes without filters.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> appChangesExport(
      @Valid @RequestBean PeriodParameters parameters,
      @Valid @RequestBean AppChangeSelection selection,
      @QueryValue ExportFormat format) {
    return exports.wholeFile(
        query,
        new RowSelection<>(
            (answer, name) -> selection.rows(answer.data(), name), selection.restrictions()),
        AppChangeRow.class,
        parameters.of(selection.apps()),
        new Options(Exports.MAXIMUM_ROWS),
        format);
  }

  /**
   * Returns the statement of these changes over the audit table in Databricks SQL.
   *
   * @param app only these apps, by key or name; may be repeated
   * @param limit the maximum number of changes
   */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> appChangesSql(
      @Valid @RequestBean PeriodParameters parameters,
      @Parameter(explode = Explode.TRUE) @QueryValue @Nullable @Size(max = 100)
          List<@Size(min = 1, max = 400) String> app,
      @QueryValue(defaultValue = "1000") @Min(1) @Max(1000) int limit,
      @RequestBean AsOf figures) {
    return statements.show(query, parameters.of(orEmpty(app)), new Options(limit), figures);
  }

  private static List<String> orEmpty(@Nullable List<String> app) {
    return Objects.requireNonNullElse(app, List.of());
  }
}
