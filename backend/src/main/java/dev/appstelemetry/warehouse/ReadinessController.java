package dev.appstelemetry.warehouse;

import dev.appstelemetry.query.Source;
import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Tells how the source is, without waking a warehouse. */
@Hidden
@Controller("/health/readiness")
class ReadinessController {

  private final Source source;
  private final BeanProvider<WarehouseMonitor> monitor;

  ReadinessController(Source source, BeanProvider<WarehouseMonitor> monitor) {
    this.source = source;
    this.monitor = monitor;
  }

  @Get
  CompletionStage<HttpResponse<Readiness>> readiness() {
    return readinessOf(source)
        .thenApply(
            readiness ->
                switch (readiness.status()) {
                  case UP -> HttpResponse.ok(readiness);
                  case DOWN ->
                      HttpResponse.<Readiness>status(HttpStatus.SERVICE_UNAVAILABLE)
                          .body(readiness);
                });
  }

  private CompletionStage<Readiness> readinessOf(Source from) {
    return switch (from) {
      case SAMPLE, FILES -> CompletableFuture.completedFuture(Readiness.embedded(from));
      case DATABRICKS ->
          monitor.get().condition().thenApply(condition -> Readiness.of(from, condition));
    };
  }
}
