package dev.appstelemetry.audience;

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

/** Serves new and returning users by day. */
@Controller("/api/v1/user-cohorts")
@Tag(name = "audience")
class UserCohortsController {

  private final Answers answers;
  private final Exports exports;
  private final ShownStatements statements;
  private final UserCohortsQuery query;

  UserCohortsController(
      Answers answers, Exports exports, ShownStatements statements, UserCohortsQuery query) {
    this.answers = answers;
    this.exports = exports;
    this.statements = statements;
    this.query = query;
  }

  /**
   * Returns new and returning users of every day of the window, or of every hour if it is one day,
   * ascending.
   */
  @Get
  @ProblemResponses
  CompletionStage<Answer<List<UserCohortDay>>> userCohorts(
      @Valid @RequestBean FilterParameters parameters) {
    return answers.show(query, parameters);
  }

  /**
   * Returns new and returning users of every day as a file.
   *
   * @param format the format of the file
   */
  @Get("/export")
  @FileResponses
  @ProblemResponses
  CompletionStage<StreamedFile> userCohortsExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return exports.file(query, UserCohortDay.class, parameters, format);
  }

  /** Returns the statement of these figures over the audit table in Databricks SQL. */
  @Get("/sql")
  @ProblemResponses
  CompletionStage<ShownSql> userCohortsSql(
      @Valid @RequestBean FilterParameters parameters, @RequestBean AsOf figures) {
    return statements.show(query, parameters, figures);
  }
}
