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

/** The heatmap of weekdays and hours. */
@Controller("/api/v1/usage-heatmap")
@Tag(name = "usage")
class UsageHeatmapController {

  private final Figures figures;
  private final UsageHeatmapRepository repository;

  UsageHeatmapController(Figures figures, UsageHeatmapRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /** Interactions of every weekday and hour, 168 cells from Monday 0:00. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<HeatmapCell>>> usageHeatmap(
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
  CompletionStage<StreamedFile> usageHeatmapExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    return figures.file(
        repository, Function.identity(), HeatmapCell.class, parameters, NoOptions.NONE, format);
  }
}
