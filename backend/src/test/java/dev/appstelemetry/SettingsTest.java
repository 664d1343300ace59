package dev.appstelemetry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Compares the settings of application.yml with .env.template. */
class SettingsTest {

  /** A placeholder of application.yml: variable and default. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\$\\{((?:TELEMETRY|DATABRICKS)_[A-Z_]+):([^}]*)}");

  /** A commented line of .env.template. */
  private static final Pattern TEMPLATE_LINE =
      Pattern.compile("(?m)^# ((?:TELEMETRY|DATABRICKS)_[A-Z_]+)=(.*)$");

  @Test
  void matchTheTemplateIncludingDefaults() throws IOException {
    Map<String, String> template =
        matches(TEMPLATE_LINE, Files.readString(Path.of("../.env.template")));
    Map<String, String> configured =
        matches(PLACEHOLDER, Files.readString(Path.of("src/main/resources/application.yml")));

    assertThat(template).containsExactlyEntriesOf(configured);
  }

  private static Map<String, String> matches(Pattern pattern, String text) {
    Map<String, String> matches = new TreeMap<>();
    pattern
        .matcher(text)
        .results()
        .forEach(
            (MatchResult match) -> matches.put(match.group(1), match.group(2).replace("`", "")));
    return matches;
  }
}
