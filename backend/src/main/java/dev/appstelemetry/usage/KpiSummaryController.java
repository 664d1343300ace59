package dev.appstelemetry.usage;

import dev.appstelemetry.cache.Answer;
import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.FileResponses;
import dev.appstelemetry.failure.ProblemResponses;
import dev.appstelemetry.filter.FilterParameters;
import dev.appstelemetry.query.NoOptions;
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
import java.util.concurrent.CompletionStage;

/** Serves the key figures. */
@Controller("/api/v1/kpi-summary")
@Tag(name = "usage")
class KpiSummaryController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final KpiSummaryQuery query;

  KpiSummaryController(
      Answers answers, Exports exports, ShownStatements statements, KpiSummaryQuery query) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
  }

  /** Returns users, apps, interactions and error rate, compared with the previous period. */
  @Get
  @ProblemResponses
  CompletionStage<Answer<KpiSummary>> kpiSummary(@Valid @RequestBean FilterParameters parameters) {
    return answers.show(query, parameters);
  }

  /**
   * Returns the key figures as a file.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> kpiSummaryExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return exports.file(
        query, KpiSummary::rows, KpiSummary.Row.class, parameters, NoOptions.NONE, format);
  }

  /** Returns the statement of these figures over the audit table in Databricks SQL. */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> kpiSummarySql(
      @Valid @RequestBean FilterParameters parameters, @RequestBean AsOf figures) {
    return statements.show(query, parameters, figures);
  }
}
