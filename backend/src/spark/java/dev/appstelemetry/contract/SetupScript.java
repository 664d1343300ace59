package dev.appstelemetry.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Reads the scripts in {@code sql/setup}. */
final class SetupScript {

  private SetupScript() {}

  static String read(String file) throws IOException {
    return Files.readString(Path.of("../sql/setup", file));
  }

  /** The statements of a script, without comments before them. */
  static List<String> statements(String script) {
    return Arrays.stream(script.replaceAll("(?m)^--.*$", "").split(";\\R"))
        .map(String::strip)
        .filter(statement -> !statement.isEmpty())
        .toList();
  }
}
