package dev.appstelemetry.audience;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import dev.appstelemetry.query.FilterResolver;
import dev.appstelemetry.query.Filters;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCache;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The areas of new and returning users. */
@Controller("/api/v1/user-cohorts")
@Tag(name = "audience")
class UserCohortsController {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final UserCohortsRepository repository;
  private final Exports exports;

  UserCohortsController(
      QueryCache cache, FilterResolver filters, UserCohortsRepository repository, Exports exports) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
    this.exports = exports;
  }

  /** New and returning users of every day of the window, ascending. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<UserCohortDay>>> userCohorts(
      @Valid @RequestBean FilterParameters parameters) {
    return cache.answer(
        repository, filters.resolve(parameters), NoOptions.NONE, parameters.fresh());
  }

  /**
   * The same as a file.
   *
   * @param format of the file
   */
  @Get("/export")
  @AnswersProblems
  CompletionStage<StreamedFile> userCohortsExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    Filters asked = filters.resolve(parameters);
    return exports.file(
        cache.answer(repository, asked, NoOptions.NONE, false),
        UserCohortDay.class,
        repository.text(),
        asked,
        format);
  }
}
