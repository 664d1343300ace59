package dev.appstelemetry.usage;

import dev.appstelemetry.cache.Answers;
import dev.appstelemetry.cache.OverviewRequest;
import dev.appstelemetry.query.NoOptions;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;

/** The overview's requests of the usage. */
@Factory
class UsageOverview {

  private static final int TOP_APPS = 10;

  private final Answers answers;

  UsageOverview(Answers answers) {
    this.answers = answers;
  }

  @Singleton
  @Named("kpi-summary")
  OverviewRequest kpiSummary(KpiSummaryQuery query) {
    return OverviewRequest.filtered(
        "kpi-summary", Map.of(), filters -> answers.cached(query, filters, NoOptions.NONE));
  }

  @Singleton
  @Named("dau-trend")
  OverviewRequest dauTrend(DauTrendQuery query) {
    return OverviewRequest.filtered(
        "dau-trend", Map.of(), filters -> answers.cached(query, filters, NoOptions.NONE));
  }

  @Singleton
  @Named("top-apps")
  OverviewRequest topApps(TopAppsQuery query) {
    return OverviewRequest.filtered(
        "top-apps",
        Map.of("limit", String.valueOf(TOP_APPS)),
        filters -> answers.cached(query, filters, new TopAppsQuery.Options(TOP_APPS)));
  }

  @Singleton
  @Named("usage-heatmap")
  OverviewRequest usageHeatmap(UsageHeatmapQuery query) {
    return OverviewRequest.filtered(
        "usage-heatmap", Map.of(), filters -> answers.cached(query, filters, NoOptions.NONE));
  }
}
