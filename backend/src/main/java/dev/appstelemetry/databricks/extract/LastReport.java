package dev.appstelemetry.databricks.extract;

import dev.appstelemetry.databricks.client.WorkspaceAccess;
import dev.appstelemetry.naming.AppNames.ListedApp;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a workspace last reported about itself. It is kept with the copy of its rows, because the
 * server can be restarted while the workspace cannot be reached.
 *
 * @param access the address and the identity that it was requested with
 * @param workspaceId the workspace's id, or null if it reports none
 * @param apps the apps by their ids, see {@link dev.appstelemetry.naming.AppNames.Names}
 */
@Serdeable
public record LastReport(String access, @Nullable String workspaceId, Map<String, ListedApp> apps) {

  /** Sorts the apps, so that equal reports have equal texts. */
  public LastReport {
    apps = new TreeMap<>(apps);
  }

  static LastReport of(
      WorkspaceAccess access, @Nullable String workspaceId, Map<String, ListedApp> apps) {
    return new LastReport(key(access), workspaceId, apps);
  }

  private static String key(WorkspaceAccess access) {
    return access.host() + " " + access.identity();
  }

  String toText(JsonMapper json) {
    try {
      return json.writeValueAsString(this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a report.
   *
   * @param text the text of a report, or null if there is none
   * @return empty if there is none, or if it is about another workspace or has another version
   */
  public static Optional<LastReport> read(
      JsonMapper json, WorkspaceAccess access, @Nullable String text) {
    try {
      return text == null
          ? Optional.empty()
          : Optional.ofNullable(json.readValue(text, LastReport.class))
              .filter(report -> report.access().equals(key(access)));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
