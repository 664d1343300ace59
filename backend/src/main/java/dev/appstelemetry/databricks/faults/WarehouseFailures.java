package dev.appstelemetry.databricks.faults;

import dev.appstelemetry.databricks.client.WorkspaceAccess;
import dev.appstelemetry.databricks.errors.CauseChain;
import dev.appstelemetry.databricks.grants.Grants;
import dev.appstelemetry.failure.Failure;
import dev.appstelemetry.failure.FailureCode;
import java.time.Duration;

/** Creates the failures of the warehouse, worded for viewers. */
public final class WarehouseFailures {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final WorkspaceAccess access;
  private final Grants grants;

  public WarehouseFailures(WorkspaceAccess access, Grants grants) {
    this.access = access;
    this.grants = grants;
  }

  Failure unreachable(Throwable cause) {
    return Failure.of(
            FailureCode.WAREHOUSE_UNREACHABLE,
            "The workspace cannot be reached or returned an error.",
            "Wait a moment. If the problem persists, check the status of the workspace and of the"
                + " network.",
            cause)
        .retryAfter(RETRY_AFTER);
  }

  Failure signInFailed(Throwable cause) {
    return Failure.of(
        FailureCode.SIGN_IN_FAILED,
        "The workspace does not accept the sign-in of " + access.identity() + ".",
        "Check that the identity exists, that its secret or token is valid, and that it belongs to"
            + " this workspace.",
        cause);
  }

  Failure signInPage(Throwable cause) {
    return Failure.of(
        FailureCode.SIGN_IN_FAILED,
        "The workspace answered with a sign-in page instead of data.",
        "Check that DATABRICKS_HOST is the workspace's own address, and that no proxy requires a"
            + " sign-in.",
        cause);
  }

  Failure resultsUnreachable(Throwable cause) {
    return Failure.of(
            FailureCode.RESULTS_UNREACHABLE,
            "The query ran, but its results could not be downloaded from the workspace's cloud"
                + " storage.",
            "Check that the dashboard's network can reach the storage of the workspace. If it can,"
                + " try again in a moment.",
            cause)
        .retryAfter(RETRY_AFTER);
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
        "The SQL warehouse denies access to " + access.identity() + ".",
        "Grant the identity CAN USE on warehouse " + access.warehouseId() + ".",
        cause);
  }

  Failure warehouseMissing(Throwable cause) {
    return Failure.of(
        FailureCode.WAREHOUSE_MISSING,
        "There is no SQL warehouse with the id " + access.warehouseId() + ".",
        "Set DATABRICKS_WAREHOUSE_ID to the id of an existing warehouse.",
        cause);
  }

  Failure warehouseStopped(Throwable cause) {
    return Failure.of(
        FailureCode.WAREHOUSE_STOPPED,
        "The SQL warehouse is stopped and does not start on demand.",
        "Ask its administrator to start warehouse " + access.warehouseId() + ".",
        cause);
  }

  Failure circuitOpen(Throwable cause, Duration openFor) {
    return Failure.of(
            FailureCode.WAREHOUSE_UNREACHABLE,
            "The workspace failed to answer several times; queries are paused for a moment.",
            "Wait a moment. If the problem persists, check the status of the workspace.",
            cause)
        .retryAfter(openFor);
  }

  /** Returns a failure for the log. Viewers see the failures of the queries instead. */
  Failure stateUnknown(Throwable cause) {
    if (new CauseChain(cause).signInPage()) {
      return signInPage(cause);
    }
    return Failure.of(
        FailureCode.WAREHOUSE_UNREACHABLE,
        "The workspace did not report the state of the warehouse.",
        null,
        cause);
  }

  Failure starting() {
    return Failure.of(
            FailureCode.WAREHOUSE_STARTING,
            "The SQL warehouse is starting, which can take a few minutes.",
            "Wait: the page loads the data when it is running.",
            null)
        .retryAfter(RETRY_AFTER);
  }

  Failure busy(Throwable cause) {
    return Failure.of(
            FailureCode.TOO_MANY_QUERIES,
            "The warehouse is running too many queries.",
            "Try again in a few seconds.",
            cause)
        .retryAfter(RETRY_AFTER);
  }

  Failure tooSlow(Throwable cause) {
    return Failure.of(
        FailureCode.QUERY_TIMEOUT,
        "The query exceeded its time limit and was cancelled.",
        "Try again later, or choose a shorter window.",
        cause);
  }

  Failure tooMuchData(Throwable cause) {
    return Failure.of(
        FailureCode.TOO_MUCH_DATA,
        "The query would have read more data of the system table than the workspace allows.",
        "Choose a shorter window.",
        cause);
  }

  Failure refused(Throwable cause) {
    return Failure.of(
        FailureCode.QUERY_FAILED,
        "The warehouse refused the query.",
        "Give the request id to the operator of this dashboard: the log has the cause.",
        cause);
  }
}
