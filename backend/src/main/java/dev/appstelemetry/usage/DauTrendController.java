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

/** The line of daily active users. */
@Controller("/api/v1/dau-trend")
@Tag(name = "usage")
class DauTrendController {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final DauTrendRepository repository;

  DauTrendController(QueryCache cache, FilterResolver filters, DauTrendRepository repository) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
  }

  /** Users, interactions and apps of every day of the window, ascending. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<List<DauTrendDay>>> dauTrend(
      @Valid @RequestBean FilterParameters parameters) {
    return cache.answer(
        repository, filters.resolve(parameters), NoOptions.NONE, parameters.fresh());
  }
}
