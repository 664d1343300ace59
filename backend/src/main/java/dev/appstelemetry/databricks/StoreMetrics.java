package dev.appstelemetry.databricks;

import dev.appstelemetry.ingest.Sync;
import dev.appstelemetry.store.Generation;
import dev.appstelemetry.store.embedded.StoreWriter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/**
 * The size and the age of the copied rows, for Prometheus. They are registered after the start: the
 * registry is created before the store.
 */
@Singleton
@Requires(beans = Sync.class)
class StoreMetrics implements ApplicationEventListener<ServerStartupEvent> {

  private final Sync sync;
  private final StoreWriter writer;
  private final Clock clock;
  private final MeterRegistry meters;

  StoreMetrics(Sync sync, StoreWriter writer, Clock clock, MeterRegistry meters) {
    this.sync = sync;
    this.writer = writer;
    this.clock = clock;
    this.meters = meters;
  }

  @Override
  public void onApplicationEvent(ServerStartupEvent event) {
    Gauge.builder("telemetry.store.bytes", writer, StoreWriter::size)
        .description("The size of the store's file and log; 0 in memory")
        .register(meters);
    Gauge.builder("telemetry.store.generation", sync, rows -> rows.current().number())
        .description("The number of the last change of the copied rows; 0 if nothing was copied")
        .register(meters);
    Gauge.builder("telemetry.log.delay.seconds", this, metrics -> metrics.delay())
        .description("The age of the newest copied row of the log; NaN if there is none")
        .register(meters);
  }

  private double delay() {
    Generation rows = sync.current();
    return rows.completeUntil() == null
        ? Double.NaN
        : Duration.between(rows.completeUntil(), clock.instant()).toMillis() / 1e3;
  }
}
