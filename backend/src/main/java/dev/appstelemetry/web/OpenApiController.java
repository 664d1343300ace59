package dev.appstelemetry.web;

import io.micronaut.core.io.ResourceResolver;
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

  @Get
  @Produces("application/yaml")
  InputStream get() {
    return resources.getResourceAsStream("classpath:META-INF/swagger/openapi.yml").orElseThrow();
  }
}
