package dev.appstelemetry.lifecycle;

import dev.appstelemetry.export.ExportFormat;
import dev.appstelemetry.export.Exports;
import dev.appstelemetry.export.Figures;
import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.lifecycle.LifecycleEventsRepository.Options;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.PeriodParameters;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What happened to apps. */
@Controller("/api/v1/app-events")
@Tag(name = "lifecycle")
class LifecycleEventsController {

  private final Figures figures;
  private final LifecycleEventsRepository repository;

  LifecycleEventsController(Figures figures, LifecycleEventsRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /**
   * What was created, deployed, started, stopped, changed, shared and deleted, the newest first,
   * and how the app was used before and after each deployment.
   *
   * @param app only these apps; may be repeated
   * @param limit how many events at the most
   */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<LifecycleEvent>>> appEvents(
      @Valid @RequestBean PeriodParameters parameters,
      @QueryValue @Nullable @Size(max = 100) List<@Size(min = 1, max = 200) String> app,
      @QueryValue(defaultValue = "1000") @Min(1) @Max(1000) int limit) {
    return figures.show(repository, parameters.of(listed(app)), new Options(limit));
  }

  /**
   * The same as a file.
   *
   * @param app only these apps; may be repeated
   * @param format of the file
   */
  @Get("/export")
  @AnswersProblems
  CompletionStage<StreamedFile> appEventsExport(
      @Valid @RequestBean PeriodParameters parameters,
      @QueryValue @Nullable @Size(max = 100) List<@Size(min = 1, max = 200) String> app,
      @QueryValue ExportFormat format) {
    return figures.wholeFile(
        repository,
        events -> events.stream().map(LifecycleEventRow::of).toList(),
        LifecycleEventRow.class,
        parameters.of(listed(app)),
        new Options(Exports.MAXIMUM_ROWS),
        format);
  }

  private static List<String> listed(@Nullable List<String> app) {
    return Objects.requireNonNullElse(app, List.of());
  }
}
