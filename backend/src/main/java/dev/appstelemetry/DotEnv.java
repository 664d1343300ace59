package dev.appstelemetry;

import io.github.cdimascio.dotenv.Dotenv;
import io.github.cdimascio.dotenv.DotenvEntry;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.MapPropertySource;
import io.micronaut.context.env.PropertySource;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads settings from a file {@code .env}. Environment variables take precedence. */
final class DotEnv {

  private DotEnv() {}

  /** Reads the file in a folder. Returns no settings if there is none. */
  static PropertySource in(Path folder) {
    Map<String, Object> settings =
        Dotenv.configure()
            .directory(folder.toString())
            .ignoreIfMissing()
            .load()
            .entries(Dotenv.Filter.DECLARED_IN_ENV_FILE)
            .stream()
            .collect(Collectors.toMap(DotenvEntry::getKey, DotenvEntry::getValue, (a, b) -> b));
    return new MapPropertySource("dotenv", settings) {
      @Override
      public int getOrder() {
        return EnvironmentPropertySource.POSITION - 1;
      }

      @Override
      public PropertyConvention getConvention() {
        return PropertyConvention.ENVIRONMENT_VARIABLE;
      }
    };
  }
}
