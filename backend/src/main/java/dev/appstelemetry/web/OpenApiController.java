package dev.appstelemetry.web;

import io.micronaut.core.io.ResourceResolver;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.InputStream;

/** The description of the API, made from its code. */
@Hidden
@Controller("/openapi.yml")
class OpenApiController {

  private final ResourceResolver resources;

  OpenApiController(ResourceResolver resources) {
    this.resources = resources;
  }

  /** Whatever type is asked for; JSON is named, or the page's route would come first for it. */
  @Get
  @Produces({"application/yaml", MediaType.APPLICATION_JSON, MediaType.ALL})
  HttpResponse<InputStream> get() {
    return HttpResponse.ok(
            resources.getResourceAsStream("classpath:META-INF/swagger/openapi.yml").orElseThrow())
        .contentType("application/yaml");
  }
}
