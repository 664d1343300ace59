package dev.appstelemetry.apps;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterResolver;
import dev.appstelemetry.query.PeriodParameters;
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

/** The table of apps. */
@Controller("/api/v1/apps")
@Tag(name = "apps")
class AppsController {

  private final Apps apps;
  private final AppsRepository repository;
  private final FilterResolver filters;
  private final Exports exports;

  AppsController(Apps apps, AppsRepository repository, FilterResolver filters, Exports exports) {
    this.apps = apps;
    this.repository = repository;
    this.filters = filters;
    this.exports = exports;
  }

  /**
   * Every app that the workspace lists or that was used in the retained history, with what the
   * workspace says of it: by interactions in the window descending, then by name.
   */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<App>>> apps(@Valid @RequestBean PeriodParameters parameters) {
    return apps.list(parameters);
  }

  /**
   * The same as a file.
   *
   * @param format of the file
   */
  @Get("/export")
  @AnswersProblems
  CompletionStage<StreamedFile> appsExport(
      @Valid @RequestBean PeriodParameters parameters, @QueryValue ExportFormat format) {
    return exports.file(
        apps.list(parameters),
        Function.identity(),
        App.class,
        repository.text(),
        filters.resolve(parameters.of(List.of())),
        format);
  }
}
