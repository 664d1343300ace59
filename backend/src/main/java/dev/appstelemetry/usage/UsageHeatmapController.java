package dev.appstelemetry.usage;

import dev.appstelemetry.failure.AnswersProblems;
import dev.appstelemetry.query.Answer;
import dev.appstelemetry.query.FilterParameters;
import dev.appstelemetry.query.FilterResolver;
import dev.appstelemetry.query.NoOptions;
import dev.appstelemetry.query.QueryCache;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.RequestBean;
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

  UsageHeatmapController(
      QueryCache cache, FilterResolver filters, UsageHeatmapRepository repository) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
  }

  /** Interactions of every weekday and hour, 168 cells from Monday 0:00. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<HeatmapCell>>> usageHeatmap(
      @Valid @RequestBean FilterParameters parameters) {
    return cache.answer(
        repository, filters.resolve(parameters), NoOptions.NONE, parameters.fresh());
  }
}
