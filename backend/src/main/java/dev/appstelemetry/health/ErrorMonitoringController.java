package dev.appstelemetry.health;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Figures;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import dev.appstelemetry.query.NoOptions;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The bars of successful and failed interactions. */
@Controller("/api/v1/error-monitoring")
@Tag(name = "health")
class ErrorMonitoringController {

  private final Figures figures;
  private final ErrorMonitoringRepository repository;

  ErrorMonitoringController(Figures figures, ErrorMonitoringRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /** Successful and failed interactions of every day of the window, ascending. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<ErrorMonitoringDay>>> errorMonitoring(
      @Valid @RequestBean FilterParameters parameters) {
    return figures.show(repository, parameters, NoOptions.NONE);
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
    return figures.file(
        repository,
        Function.identity(),
        ErrorMonitoringDay.class,
        parameters,
        NoOptions.NONE,
        format);
  }
}
