package dev.appstelemetry.warehouse;

import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import java.time.Duration;

/** Every failure of the warehouse in words for a viewer. */
final class WarehouseWords {

  private static final Duration SOON = Duration.ofSeconds(5);

  private final WorkspaceAccess access;
  private final Grants grants;

  WarehouseWords(WorkspaceAccess access, Grants grants) {
    this.access = access;
    this.grants = grants;
  }

  Failure unreachable(Throwable cause) {
    return Failure.of(
            FailureCode.WAREHOUSE_UNREACHABLE,
            "The workspace does not answer as it should.",
            "Wait a moment; if it lasts, look at the status of the workspace and of the network.",
            cause)
        .retryAfter(SOON);
  }

  Failure signInFailed(Throwable cause) {
    return Failure.of(
        FailureCode.SIGN_IN_FAILED,
        "The workspace does not accept the sign-in of " + access.identity() + ".",
        "Check that the identity exists, that its secret or token is valid, and that it belongs to"
            + " this workspace.",
        cause);
  }

  Failure grantMissing(Throwable cause) {
    return Failure.of(
        FailureCode.PERMISSION_DENIED,
        "The audit table does not exist, or " + access.identity() + " may not read it.",
        grants.forTable(),
        cause);
  }

  Failure warehouseForbidden(Throwable cause) {
    return Failure.of(
        FailureCode.PERMISSION_DENIED,
        "The SQL warehouse does not admit " + access.identity() + ".",
        "Give it the permission CAN USE on warehouse " + access.warehouseId() + ".",
        cause);
  }

  Failure warehouseMissing(Throwable cause) {
    return Failure.of(
        FailureCode.WAREHOUSE_MISSING,
        "There is no SQL warehouse of the configured id.",
        "Set DATABRICKS_WAREHOUSE_ID to an existing warehouse; "
            + access.warehouseId()
            + " is not.",
        cause);
  }

  Failure warehouseStopped(Throwable cause) {
    return Failure.of(
        FailureCode.WAREHOUSE_STOPPED,
        "The SQL warehouse is stopped and does not start on demand.",
        "Ask its administrator to start warehouse " + access.warehouseId() + ".",
        cause);
  }

  Failure starting() {
    return Failure.of(
            FailureCode.WAREHOUSE_STARTING,
            "The SQL warehouse is starting, which can take a few minutes.",
            "Wait: the figures come by themselves once it runs.",
            null)
        .retryAfter(SOON);
  }

  Failure busy(Throwable cause) {
    return Failure.of(
            FailureCode.TOO_MANY_QUERIES,
            "The warehouse has too many queries to run at once.",
            "Ask again in a few seconds.",
            cause)
        .retryAfter(SOON);
  }

  Failure tooSlow(Throwable cause) {
    return Failure.of(
        FailureCode.QUERY_TIMEOUT,
        "The query took longer than it may, and was cancelled.",
        "Ask again in a while, or for a shorter window.",
        cause);
  }

  Failure tooMuchData(Throwable cause) {
    return Failure.of(
        FailureCode.TOO_MUCH_DATA,
        "The query would have read more of the system table than the workspace gives out.",
        "Ask for a shorter window.",
        cause);
  }

  Failure refused(Throwable cause) {
    return Failure.of(
        FailureCode.QUERY_FAILED,
        "The warehouse refused the query.",
        "Give the request id to whoever runs this dashboard: the log has the reason.",
        cause);
  }
}
