package dev.appstelemetry.health;

import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.cache.OverviewRequest;
import dev.appstelemetry.query.NoOptions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;

/** The overview's requests of the health. */
@Factory
class HealthOverview {

  private static final int FAILURES = 1000;

  private final Answers answers;

  HealthOverview(Answers answers) {
    this.answers = answers;
  }

  @Singleton
  @Named("error-monitoring")
  OverviewRequest errorMonitoring(ErrorMonitoringQuery query) {
    return OverviewRequest.filtered(
        "error-monitoring", Map.of(), filters -> answers.cached(query, filters, NoOptions.NONE));
  }

  @Singleton
  @Named("app-failures")
  OverviewRequest appFailures(AppFailuresQuery query) {
    return OverviewRequest.filtered(
        "app-failures",
        Map.of("limit", String.valueOf(FAILURES)),
        filters -> answers.cached(query, filters, new AppFailuresQuery.Options(FAILURES)));
  }
}
