package dev.appstelemetry.scope;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.appstelemetry.failure.Failure;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The workspaces whose rows count. An audit table contains all workspaces of its region.
 *
 * @param mode how the workspaces were chosen
 * @param ids the chosen workspaces; with {@link Mode#ALL} the known workspaces of the log
 * @param own the workspace of the inventory, or null if it is not known
 */
public record WorkspaceScope(Mode mode, List<String> ids, @Nullable String own) {

  /** The value of {@code TELEMETRY_WORKSPACES}. */
  @Serdeable
  public enum Mode {
    /** The workspace that the dashboard runs for. */
    @JsonProperty("own")
    OWN,
    /** Every workspace of the log. */
    @JsonProperty("all")
    ALL,
    /** The workspaces that the setting lists. */
    @JsonProperty("list")
    LIST
  }

  /** Copies the list. */
  public WorkspaceScope {
    ids = List.copyOf(ids);
  }

  /** Returns whether every workspace counts, known or not. */
  public boolean all() {
    return mode == Mode.ALL;
  }

  /**
   * Returns a caveat if workspaces without an inventory count or may count, so that their sign-ins
   * are missing.
   *
   * @param requested restricts the scope to these workspaces; empty for the whole scope
   */
  public Optional<String> missingSignIns(List<String> requested) {
    List<String> chosen = requested.isEmpty() ? ids : requested;
    boolean others =
        own == null
            ? chosen.size() != 1
            : chosen.isEmpty() || chosen.stream().anyMatch(id -> !id.equals(own));
    String listed =
        own == null
            ? "The workspace of the inventory is not known."
            : "The inventory is that of workspace " + own + ".";
    return others
        ? Optional.of(listed + " Sign-ins to apps of other workspaces are missing.")
        : Optional.empty();
  }

  /**
   * Refuses workspaces that do not count.
   *
   * @throws Failure {@code INVALID_PARAMETER} if one of them does not count
   */
  public void check(List<String> workspaces) {
    if (!all() && !ids.containsAll(workspaces)) {
      throw Failure.invalidParameter(
          "workspace", "The workspace is not in the scope of this dashboard.");
    }
  }

  /** Returns the own workspace in the format of the queries: empty if it is not known. */
  public String ownOrEmpty() {
    return own == null ? "" : own;
  }

  /** Returns whether the name of an app in this workspace must be shown with the workspace. */
  public boolean namesNeedWorkspace(String workspace) {
    return own == null ? ids.size() != 1 : !workspace.equals(own);
  }
}
