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
import java.util.concurrent.CompletionStage;

/** The figures of the cards. */
@Controller("/api/v1/kpi-summary")
@Tag(name = "usage")
class KpiSummaryController {

  private final Figures figures;
  private final KpiSummaryRepository repository;

  KpiSummaryController(Figures figures, KpiSummaryRepository repository) {
    this.figures = figures;
    this.repository = repository;
  }

  /** Users, apps, interactions and error rate of the window, each beside the previous period's. */
  @Get
  @AnswersProblems
  CompletionStage<Answer<KpiSummary>> kpiSummary(@Valid @RequestBean FilterParameters parameters) {
    return figures.show(repository, parameters, NoOptions.NONE);
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
    return figures.file(
        repository, KpiSummary::rows, KpiSummary.Row.class, parameters, NoOptions.NONE, format);
  }
}
