package dev.appstelemetry.web;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;

/** The metrics as Prometheus reads them. */
@Hidden
@Controller("/metrics")
class MetricsController {

  private final PrometheusMeterRegistry registry;

  MetricsController(PrometheusMeterRegistry registry) {
    this.registry = registry;
  }

  /** Whatever type is asked for; JSON is named, or the page's route would come first for it. */
  @Get
  @Produces({MediaType.TEXT_PLAIN, MediaType.APPLICATION_JSON, MediaType.ALL})
  HttpResponse<String> scrape() {
    return HttpResponse.ok(registry.scrape()).contentType(MediaType.TEXT_PLAIN_TYPE);
  }
}
