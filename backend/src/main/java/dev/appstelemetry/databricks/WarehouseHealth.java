package dev.appstelemetry.databricks;

import dev.appstelemetry.databricks.faults.WarehouseCondition;
import dev.appstelemetry.databricks.faults.WarehouseMonitor;
import dev.appstelemetry.store.FromSource;
import dev.appstelemetry.store.Source;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Map;
import org.reactivestreams.Publisher;

/** Reports whether the warehouse can answer. The check does not start the warehouse. */
@Readiness
@Singleton
@FromSource(Source.DATABRICKS)
class WarehouseHealth implements HealthIndicator {

  private final WarehouseMonitor monitor;

  WarehouseHealth(WarehouseMonitor monitor) {
    this.monitor = monitor;
  }

  @Override
  public Publisher<HealthResult> getResult() {
    return Publishers.fromCompletableFuture(
        () ->
            monitor
                .condition()
                .thenApply(
                    condition ->
                        HealthResult.builder("warehouse", status(condition))
                            .details(Map.of("condition", condition.name()))
                            .build()));
  }

  /** A stopped warehouse counts as up, because it starts when it is queried. */
  private static HealthStatus status(WarehouseCondition condition) {
    return switch (condition) {
      case RUNNING, STARTING, STOPPED -> HealthStatus.UP;
      case MISSING, UNKNOWN -> HealthStatus.DOWN;
    };
  }
}
