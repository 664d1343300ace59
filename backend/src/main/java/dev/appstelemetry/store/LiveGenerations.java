package dev.appstelemetry.store;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The rows of a warehouse, which can change at any time. */
@Singleton
@FromSource(Source.DATABRICKS)
@Requires(property = "telemetry.store.kind", value = "none")
final class LiveGenerations implements Generations {

  @Override
  public Generation current() {
    return Generation.LIVE;
  }

  @Override
  public CompletableFuture<Generation> read() {
    return CompletableFuture.completedFuture(Generation.LIVE);
  }

  @Override
  public CompletableFuture<Generation> readFresh(Duration maxAge) {
    return read();
  }
}
