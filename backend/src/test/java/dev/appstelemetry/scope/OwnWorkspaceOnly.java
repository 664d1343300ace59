package dev.appstelemetry.scope;

import dev.appstelemetry.scope.WorkspaceScope.Mode;
import java.util.List;
import java.util.Optional;

/** A scope of the own workspace only. */
public final class OwnWorkspaceOnly implements Workspaces {

  private static final WorkspaceScope SCOPE = new WorkspaceScope(Mode.OWN, List.of("111"), "111");

  @Override
  public WorkspaceScope scope() {
    return SCOPE;
  }

  @Override
  public Optional<WorkspaceScope> known() {
    return Optional.of(SCOPE);
  }
}
