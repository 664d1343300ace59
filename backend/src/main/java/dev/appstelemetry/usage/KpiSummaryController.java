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
import java.util.concurrent.CompletionStage;

/** The figures of the cards. */
@Controller("/api/v1/kpi-summary")
@Tag(name = "usage")
class KpiSummaryController {

  private final QueryCache cache;
  private final FilterResolver filters;
  private final KpiSummaryRepository repository;
  private final Exports exports;

  KpiSummaryController(
      QueryCache cache, FilterResolver filters, KpiSummaryRepository repository, Exports exports) {
    this.cache = cache;
    this.filters = filters;
    this.repository = repository;
    this.exports = exports;
  }

  /** Users, apps, interactions and error rate of the window, each beside the previous period's. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<KpiSummary>> kpiSummary(@Valid @RequestBean FilterParameters parameters) {
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
  CompletionStage<StreamedFile> kpiSummaryExport(
      @Valid @RequestBean FilterParameters parameters, @QueryValue ExportFormat format) {
    Filters asked = filters.resolve(parameters);
    return exports.file(
        cache
            .answer(repository, asked, NoOptions.NONE, false)
            .thenApply(answer -> new Answer<>(answer.data().rows(), answer.meta())),
        KpiSummary.Row.class,
        repository.text(),
        asked,
        format);
  }
}
