package dev.appstelemetry.usage;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.Figures;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** The bars of the apps. */
@Controller("/api/v1/top-apps")
@Tag(name = "usage")
class TopAppsController {

  private final Figures figures;
  private final TopAppsRepository repository;

  TopAppsController(Figures figures, TopAppsRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /**
   * The apps with the most interactions, descending, ties by name.
   *
   * @param limit how many apps at the most
   */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<TopApp>>> topApps(
      @Valid @RequestBean FilterParameters parameters,
      @QueryValue(defaultValue = "10") @Min(1) @Max(1000) int limit) {
    return figures.show(repository, parameters, new TopAppsRepository.Options(limit));
  }

  /**
   * All apps as a file.
   *
   * @param format of the file
   */
  @Get("/export")
  @AnswersProblems
  CompletionStage<StreamedFile> topAppsExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return figures.wholeFile(
        repository,
        Function.identity(),
        TopApp.class,
        parameters,
        new TopAppsRepository.Options(Exports.MAXIMUM_ROWS),
        format);
  }
}
