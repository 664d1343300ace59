package dev.appstelemetry.scope;

import dev.appstelemetry.failure.Failure;
import java.util.Optional;

/** Returns the workspaces whose rows count. */
public interface Workspaces {

  /**
   * Returns the workspaces that count. May request the id of the own workspace and wait for it.
   *
   * @throws Failure if only the own workspace counts and its id cannot be requested, or {@code
   *     WORKSPACE_UNKNOWN} if the workspace does not report it
   */
  WorkspaceScope scope();

  /** Returns the workspaces that count, or empty if they are not known yet. Never waits. */
  Optional<WorkspaceScope> known();
}
