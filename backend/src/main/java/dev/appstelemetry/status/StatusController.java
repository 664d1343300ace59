package dev.appstelemetry.status;

import dev.appstelemetry.failure.AnswersProblems;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;

/** What this workspace can tell. */
@Controller("/api/v1/status")
@Tag(name = "status")
class StatusController {

  private final StatusReports reports;

  StatusController(StatusReports reports) {
    this.reports = reports;
  }

  /**
   * Source, list of apps, signals, grants and caches, as far as they can be found out within a few
   * seconds. What fails is said, and fails nothing else. Signals and actions are empty until the
   * table has been looked at.
   *
   * @param fresh whether what is older than a few seconds is found out anew
   */
  @Get
  @AnswersProblems
  CompletionStage<StatusReport> status(@QueryValue(defaultValue = "false") boolean fresh) {
    return reports.take(fresh);
  }
}
