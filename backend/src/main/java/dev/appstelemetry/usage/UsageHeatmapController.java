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

/** Serves interactions by weekday and hour. */
@Controller("/api/v1/usage-heatmap")
@Tag(name = "usage")
class UsageHeatmapController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final UsageHeatmapQuery query;

  UsageHeatmapController(
      Answers answers, Exports exports, ShownStatements statements, UsageHeatmapQuery query) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
  }

  /** Returns interactions of every weekday and hour, 168 cells from Monday 0:00. */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<HeatmapCell>>> usageHeatmap(
      @Valid @RequestBean FilterParameters parameters) {
    return answers.show(query, parameters);
  }

  /**
   * Returns interactions of every weekday and hour as a file.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> usageHeatmapExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return exports.file(query, HeatmapCell.class, parameters, format);
  }

  /** Returns the statement of these figures over the audit table in Databricks SQL. */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> usageHeatmapSql(
      @Valid @RequestBean FilterParameters parameters, @RequestBean AsOf figures) {
    return statements.show(query, parameters, figures);
  }
}
