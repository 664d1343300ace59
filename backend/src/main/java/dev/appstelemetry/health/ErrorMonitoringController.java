package dev.appstelemetry.health;

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

/** The bars of successful and failed interactions. */
@Controller("/api/v1/error-monitoring")
@Tag(name = "health")
class ErrorMonitoringController {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final ErrorMonitoringRepository repository;
  private final Exports exports;

  ErrorMonitoringController(
      QueryCache cache,
      FilterResolver filters,
      ErrorMonitoringRepository repository,
      Exports exports) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
    this.exports = exports;
  }

  /** Successful and failed interactions of every day of the window, ascending. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<ErrorMonitoringDay>>> errorMonitoring(
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
  CompletionStage<StreamedFile> errorMonitoringExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    Filters asked = filters.resolve(parameters);
    return exports.file(
        cache.answer(repository, asked, NoOptions.NONE, false),
        ErrorMonitoringDay.class,
        repository.text(),
        asked,
        format);
  }
}
