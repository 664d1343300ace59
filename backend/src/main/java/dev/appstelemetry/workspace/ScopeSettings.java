package dev.appstelemetry.workspace;

import dev.appstelemetry.failure.SettingsProblem;
import dev.appstelemetry.scope.WorkspaceScope.Mode;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Settings of the workspaces that count. Documented in {@code application.yml}.
 *
 * @param workspaces own, all, or workspace ids separated by commas; empty for the source's default
 * @param workspaceId the id of the workspace that the dashboard runs for; empty if not set
 */
@ConfigurationProperties("telemetry.scope")
record ScopeSettings(String workspaces, String workspaceId) {

  private static final Pattern ID = Pattern.compile("[0-9]+");

  /**
   * Checks the list.
   *
   * @throws SettingsProblem if an entry is not a workspace id
   */
  ScopeSettings {
    if (mode(workspaces, Mode.ALL) == Mode.LIST
        && !ids(workspaces).allMatch(id -> ID.matcher(id).matches())) {
      throw new SettingsProblem(
          "TELEMETRY_WORKSPACES cannot be read:",
          List.of(
              "Write own, all, or the ids of workspaces, which are numbers, separated by commas."));
    }
  }

  /** Returns how workspaces are chosen, or the given default if not set. */
  Mode mode(Mode byDefault) {
    return mode(workspaces, byDefault);
  }

  /** Returns the listed ids, each once, sorted. */
  List<String> ids() {
    return ids(workspaces).distinct().sorted().toList();
  }

  private static Mode mode(String workspaces, Mode byDefault) {
    return switch (workspaces.strip()) {
      case "" -> byDefault;
      case "own" -> Mode.OWN;
      case "all" -> Mode.ALL;
      default -> Mode.LIST;
    };
  }

  private static Stream<String> ids(String workspaces) {
    return Arrays.stream(workspaces.split(",", -1)).map(String::strip);
  }
}
