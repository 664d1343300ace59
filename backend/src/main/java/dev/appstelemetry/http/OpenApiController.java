package dev.appstelemetry.http;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;

/** Serves the OpenAPI description. */
@Hidden
@Controller("/openapi.yml")
class OpenApiController {

  private final ResourceResolver resources;

  OpenApiController(ResourceResolver resources) {
    this.resources = resources;
  }

  /** Returns the description as YAML, regardless of the accepted media type. */
  @Get
  @Produces({"application/yaml", MediaType.ALL})
  HttpResponse<InputStream> get() {
    return HttpResponse.ok(
            resources.getResourceAsStream("classpath:META-INF/swagger/openapi.yml").orElseThrow())
        .contentType("application/yaml");
  }
}
