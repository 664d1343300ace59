package dev.appstelemetry;

import dev.appstelemetry.warehouse.SettingsProblem;
import io.micronaut.context.exceptions.BeanInstantiationException;
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
                "Which Databricks Apps are used, by whom, when and how healthily. Every figure is"
                    + " computed over one window of calendar days in one time zone, under one set"
                    + " of filters, and says when its rows were loaded and from which source."))
public final class Application {

  private Application() {}

  /**
   * Starts the server with the settings of the environment, or ends the process with a message that
   * says what is wrong with them.
   *
   * @param args property overrides, as Micronaut reads them
   */
  public static void main(String[] args) {
    // The driver hands out timestamps in the process' own zone.
    TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
    try {
      builder(args).start();
    } catch (ApplicationStartupException e) {
      System.err.println(SettingsProblem.messageIn(e).orElseThrow(() -> e));
      System.exit(1);
    }
  }

  /** What every process of the product starts with: its settings, wherever they come from. */
  public static Micronaut builder(String... args) {
    String port = System.getenv("DATABRICKS_APP_PORT");
    return Micronaut.build(args)
        .mainClass(Application.class)
        .properties(port == null ? Map.of() : Map.of("micronaut.server.port", port))
        .propertySources(DotEnv.in(Path.of("")))
        // Not Micronaut's stack trace: one message.
        .mapError(BeanInstantiationException.class, Application::exitCode)
        .banner(false);
  }

  /** Zero hands the exception to whoever started; anything else logs it and exits. */
  private static int exitCode(Throwable failure) {
    return SettingsProblem.messageIn(failure).isPresent() ? 0 : 1;
  }
}
