package dev.appstelemetry;

import dev.appstelemetry.failure.Causes;
import dev.appstelemetry.failure.SettingsProblem;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Describes the setting that prevents the start. */
public final class StartupProblem {

  /** Micronaut's messages for a value that it cannot convert, and for a violated constraint. */
  private static final Pattern UNREADABLE =
      Pattern.compile(
          "Error resolving property value \\[[^]]*?([^].]+)]\\. Unable to convert value \\[(.*?)]");

  /** Micronaut's message for a number without a value. */
  private static final Pattern EMPTY =
      Pattern.compile(
          "Error resolving property value \\[[^]]*?([^].]+)]\\. Property doesn't exist");

  private static final Pattern REFUSED = Pattern.compile("\\.(\\w+) - (must [^\n]+)");

  private static final Pattern PORT =
      Pattern.compile("Unable to start Micronaut server on \\S*?(\\d+)$");

  private StartupProblem() {}

  /**
   * Returns a sentence about the invalid setting, or empty if the failure has another cause.
   *
   * @param environment the environment variables
   */
  public static Optional<String> message(Throwable thrown, Map<String, String> environment) {
    return Causes.of(thrown).flatMap(cause -> sentence(cause, environment).stream()).findFirst();
  }

  private static Optional<String> sentence(Throwable cause, Map<String, String> environment) {
    String message = String.valueOf(cause.getMessage());
    if (cause instanceof SettingsProblem) {
      return Optional.of(message);
    }
    Matcher port = PORT.matcher(message);
    if (port.find()) {
      return Optional.of(
          "Port %s cannot be opened; another process may use it. Set TELEMETRY_PORT to a free port."
              .formatted(port.group(1)));
    }
    Matcher unreadable = UNREADABLE.matcher(message);
    if (unreadable.find()) {
      String value = unreadable.group(2);
      return Optional.of(
          "%s is %s, which cannot be read. See .env.template for the allowed values."
              .formatted(
                  variable(unreadable.group(1), value, environment),
                  value.isEmpty() ? "empty" : value));
    }
    Matcher empty = EMPTY.matcher(message);
    if (empty.find()) {
      return Optional.of(
          variable(empty.group(1), "", environment)
              + " is empty. Leave it out for the default, see .env.template.");
    }
    Matcher refused = REFUSED.matcher(message);
    return refused.find()
        ? Optional.of(variable(refused.group(1), "", environment) + " " + refused.group(2) + ".")
        : Optional.empty();
  }

  /** Returns the variables that have the value, else the variable named like the property. */
  private static String variable(String property, String value, Map<String, String> environment) {
    String variables =
        environment.entrySet().stream()
            .filter(variable -> variable.getKey().startsWith("TELEMETRY_"))
            .filter(variable -> variable.getValue().equals(value))
            .map(Map.Entry::getKey)
            .sorted()
            .collect(Collectors.joining(" or "));
    return variables.isEmpty()
        ? "TELEMETRY_"
            + property
                .replaceAll("([a-z])([A-Z])", "$1_$2")
                .replace('-', '_')
                .toUpperCase(Locale.ROOT)
        : variables;
  }
}
