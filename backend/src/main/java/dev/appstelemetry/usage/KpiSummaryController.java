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
import java.util.concurrent.CompletionStage;

/** The figures of the cards. */
@Controller("/api/v1/kpi-summary")
@Tag(name = "usage")
class KpiSummaryController {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final KpiSummaryRepository repository;

  KpiSummaryController(QueryCache cache, FilterResolver filters, KpiSummaryRepository repository) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
  }

  /** Users, apps, interactions and error rate of the window, each beside the previous period's. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<KpiSummary>> kpiSummary(@Valid @RequestBean FilterParameters parameters) {
    return cache.answer(
        repository, filters.resolve(parameters), NoOptions.NONE, parameters.fresh());
  }
}
