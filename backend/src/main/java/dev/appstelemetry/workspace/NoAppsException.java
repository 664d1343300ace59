package dev.appstelemetry.workspace;

import org.jspecify.annotations.Nullable;

/** Why there is no list of apps, in words for a viewer; its cause is for the log. */
final class NoAppsException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient InventoryProblem problem;

  NoAppsException(InventoryProblem problem, @Nullable Throwable cause) {
    super(problem.detail(), cause);
    this.problem = problem;
  }

  InventoryProblem problem() {
    return problem;
  }
}
