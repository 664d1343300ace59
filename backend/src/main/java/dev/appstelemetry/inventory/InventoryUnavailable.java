package dev.appstelemetry.inventory;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import org.jspecify.annotations.Nullable;

/** The inventory could not be loaded. The problem is worded for a viewer; the cause is logged. */
final class InventoryUnavailable extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient InventoryProblem problem;

  InventoryUnavailable(InventoryProblem problem, @Nullable Throwable cause) {
    super(problem.detail(), cause);
    this.problem = problem;
  }

  InventoryProblem problem() {
    return problem;
  }

  /** Returns the problem as a failure for the log. */
  Failure failure() {
    return Failure.of(
        FailureCode.INVENTORY_UNAVAILABLE, problem.detail(), problem.action(), getCause());
  }
}
