package dev.appstelemetry.usage;

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

/** The heatmap of weekdays and hours. */
@Controller("/api/v1/usage-heatmap")
@Tag(name = "usage")
class UsageHeatmapController {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final UsageHeatmapRepository repository;
  private final Exports exports;

  UsageHeatmapController(
      QueryCache cache,
      FilterResolver filters,
      UsageHeatmapRepository repository,
      Exports exports) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
    this.exports = exports;
  }

  /** Interactions of every weekday and hour, 168 cells from Monday 0:00. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<HeatmapCell>>> usageHeatmap(
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
  CompletionStage<StreamedFile> usageHeatmapExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    Filters asked = filters.resolve(parameters);
    return exports.file(
        cache.answer(repository, asked, NoOptions.NONE, false),
        HeatmapCell.class,
        repository.text(),
        asked,
        format);
  }
}
