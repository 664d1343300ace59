package dev.appstelemetry;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.Map;

/** Starts the server. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Apps Telemetry",
            version = "1",
            description =
                "Which Databricks Apps are used, by whom, when and how healthily. Every figure is"
                    + " computed over one window of calendar days in one time zone, under one set"
                    + " of filters, and says when its rows were loaded and from which source."))
public final class Application {

  private Application() {}

  /**
   * Starts the server with the settings of the environment.
   *
   * @param args property overrides, as Micronaut reads them
   */
  public static void main(String[] args) {
    String port = System.getenv("DATABRICKS_APP_PORT");
    Micronaut.build(args)
        .mainClass(Application.class)
        .properties(port == null ? Map.of() : Map.of("micronaut.server.port", port))
        .banner(false)
        .start();
  }
}
