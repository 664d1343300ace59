package dev.appstelemetry.status;

import dev.appstelemetry.cache.OverviewRequest;
import dev.appstelemetry.loading.Completed;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/** The overview's request of the freshness. */
@Factory
class StatusOverview {

  @Singleton
  @Named("freshness")
  OverviewRequest freshness(FreshnessController controller) {
    return new OverviewRequest(
        "freshness",
        Set.of("timeZone"),
        Map.of("awaitSignal", "false"),
        filters -> Completed.now(controller.freshness(filters.timeZone(), false, false)));
  }
}
