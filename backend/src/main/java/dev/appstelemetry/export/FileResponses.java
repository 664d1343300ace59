package dev.appstelemetry.export;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Produces;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an endpoint that returns a file, regardless of the accepted media type. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@Produces({
  MediaType.TEXT_CSV,
  MediaType.MICROSOFT_EXCEL_OPEN_XML,
  // Listed explicitly, because another route that produces JSON would take precedence over ALL.
  MediaType.APPLICATION_JSON,
  MediaType.ALL
})
@ApiResponse(
    responseCode = "200",
    description = "The file",
    content = {
      @Content(mediaType = MediaType.TEXT_CSV, schema = @Schema(type = "string")),
      @Content(
          mediaType = MediaType.MICROSOFT_EXCEL_OPEN_XML,
          schema = @Schema(type = "string", format = "binary"))
    })
public @interface FileResponses {}
