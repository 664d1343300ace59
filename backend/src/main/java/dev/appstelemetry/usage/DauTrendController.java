package dev.appstelemetry.usage;

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

/** The line of daily active users. */
@Controller("/api/v1/dau-trend")
@Tag(name = "usage")
class DauTrendController {

  private final Figures figures;
  private final DauTrendRepository repository;

  DauTrendController(Figures figures, DauTrendRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /** Users, interactions and apps of every day of the window, ascending. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<DauTrendDay>>> dauTrend(
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
  CompletionStage<StreamedFile> dauTrendExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return figures.file(
        repository, Function.identity(), DauTrendDay.class, parameters, NoOptions.NONE, format);
  }
}
