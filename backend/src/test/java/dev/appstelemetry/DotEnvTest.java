package dev.appstelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.env.EnvironmentPropertySource;
import io.micronaut.context.env.PropertySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DotEnvTest {

  private static final Path TEMPLATE = Path.of("../.env.template");
  private static final Path SETTINGS = Path.of("src/main/resources/application.yml");

  @TempDir private Path folder;

  @Test
  void readsTheFileOfTheFolder() throws IOException {
    Files.writeString(
        folder.resolve(".env"), "# words\nTELEMETRY_WAREHOUSE_POOL_SIZE=3\nX=\"a b\"\n");

    PropertySource settings = DotEnv.in(folder);

    assertThat(settings.get("TELEMETRY_WAREHOUSE_POOL_SIZE")).isEqualTo("3");
    assertThat(settings.get("X")).isEqualTo("a b");
    try (ApplicationContext context =
        ApplicationContext.builder().propertySources(settings).build()) {
      context.getEnvironment().start();
      assertThat(context.getEnvironment().getProperty("telemetry.warehouse.pool-size", int.class))
          .hasValue(3);
    }
  }

  @Test
  void yieldsToTheEnvironment() {
    assertThat(DotEnv.in(folder).getOrder()).isLessThan(EnvironmentPropertySource.POSITION);
  }

  @Test
  void needsNoFile() {
    assertThat(DotEnv.in(folder)).isEmpty();
  }

  @Test
  void theTemplateHasEverySettingAndNoOther() throws IOException {
    assertThat(names(TEMPLATE, "(?m)^# ([A-Z_]+)="))
        .containsExactlyInAnyOrderElementsOf(names(SETTINGS, "\\$\\{([A-Z_]+):"));
  }

  private static Set<String> names(Path file, String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(file))
        .results()
        .map(result -> result.group(1))
        .collect(Collectors.toSet());
  }
}
