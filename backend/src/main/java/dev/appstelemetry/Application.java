package dev.appstelemetry;

import io.micronaut.context.exceptions.BeanInstantiationException;
import io.micronaut.context.exceptions.DependencyInjectionException;
import io.micronaut.http.server.exceptions.ServerStartupException;
import io.micronaut.runtime.Micronaut;
import io.micronaut.runtime.exceptions.ApplicationStartupException;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TimeZone;

/** Starts the server. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Apps Telemetry",
            version = "1",
            description =
                "Usage and health of Databricks Apps. Every answer covers one window of calendar"
                    + " days in one time zone under one set of filters, and states when its rows"
                    + " were loaded and from which source."))
public final class Application {

  private Application() {}

  /**
   * Starts the server. If a setting is invalid, prints a message and exits with status 1.
   *
   * @param args property overrides in Micronaut's format
   */
  public static void main(String[] args) {
    // The driver returns timestamps in the default zone of the process.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    try {
      builder(args).start();
    } catch (ApplicationStartupException e) {
      System.err.println(StartupProblem.message(e, System.getenv()).orElseThrow(() -> e));
      System.exit(1);
    }
  }

  /** Returns the builder of every process of the application, with all sources of settings. */
  public static Micronaut builder(String... args) {
    String port = System.getenv("DATABRICKS_APP_PORT");
    return Micronaut.build(args)
        .mainClass(Application.class)
        .properties(port == null ? Map.of() : Map.of("micronaut.server.port", port))
        .propertySources(DotEnv.in(Path.of("")))
        // Prints one message instead of Micronaut's stack trace.
        .mapError(BeanInstantiationException.class, Application::exitCode)
        .mapError(DependencyInjectionException.class, Application::exitCode)
        .mapError(ServerStartupException.class, Application::exitCode)
        .mapError(ApplicationStartupException.class, Application::exitCode)
        .banner(false);
  }

  /** Returns 0 to rethrow the exception to the caller, and 1 to log it and exit. */
  private static int exitCode(Throwable failure) {
    return StartupProblem.message(failure, System.getenv()).isPresent() ? 0 : 1;
  }
}
