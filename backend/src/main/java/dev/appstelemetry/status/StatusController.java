package dev.appstelemetry.status;

import dev.appstelemetry.failure.ProblemResponses;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.concurrent.CompletionStage;

/** Serves the status report. */
@Controller("/api/v1/status")
@Tag(name = "status")
class StatusController {

  private final StatusReports reports;

  StatusController(StatusReports reports) {
    this.reports = reports;
  }

  /**
   * Returns the status of source, inventory, signals, grants and caches, as far as it is available
   * within a few seconds. A part that fails contains its problem and does not fail the others.
   * Signals and actions are empty until the table has been read.
   *
   * @param fresh whether to reload values that are older than a few seconds
   */
  @Get
  @ProblemResponses
  CompletionStage<StatusReport> status(@QueryValue(defaultValue = "false") boolean fresh) {
    return reports.load(fresh);
  }
}
