package dev.appstelemetry.usage;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.FileResponses;
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
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Serves daily active users. */
@Controller("/api/v1/dau-trend")
@Tag(name = "usage")
class DauTrendController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final DauTrendQuery query;

  DauTrendController(
      Answers answers, Exports exports, ShownStatements statements, DauTrendQuery query) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
  }

  /**
   * Returns users, interactions and apps of every day of the window, or of every hour if it is one
   * day, ascending.
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<DauTrendDay>>> dauTrend(
      @Valid @RequestBean FilterParameters parameters) {
    return answers.show(query, parameters);
  }

  /**
   * Returns users, interactions and apps of every day as a file.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> dauTrendExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return exports.file(query, DauTrendDay.class, parameters, format);
  }

  /** Returns the statement of these figures over the audit table in Databricks SQL. */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> dauTrendSql(
      @Valid @RequestBean FilterParameters parameters, @RequestBean AsOf figures) {
    return statements.show(query, parameters, figures);
  }
}
