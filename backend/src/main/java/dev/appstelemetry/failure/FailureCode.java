package dev.appstelemetry.failure;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Every way in which an answer can fail, as the viewer is told it.
 *
 * <p>The HTTP status and whether asking again can help belong to the code; the words belong to the
 * single {@link Failure}.
 */
@Serdeable
public enum FailureCode {
  /** The request asks for something that does not exist or cannot be. */
  INVALID_PARAMETER(400, "Invalid parameter", false),
  /** There is nothing at this address. */
  NOT_FOUND(404, "Not found", false),
  /** The address exists, but not for this HTTP method. */
  METHOD_NOT_ALLOWED(405, "Method not allowed", false),
  /** There is nothing at this address in a format that the request accepts. */
  NOT_ACCEPTABLE(406, "Not acceptable", false),
  /** The workspace does not accept the application's identity. */
  SIGN_IN_FAILED(503, "Sign-in to the workspace failed", false),
  /** The application's identity lacks a grant. */
  PERMISSION_DENIED(503, "Permission denied", false),
  /** The workspace or its warehouse does not answer. */
  WAREHOUSE_UNREACHABLE(503, "The warehouse cannot be reached", true),
  /** The warehouse is on its way up; the load goes on meanwhile. */
  WAREHOUSE_STARTING(503, "The warehouse is starting", true),
  /** An administrator stopped the warehouse. */
  WAREHOUSE_STOPPED(503, "The warehouse is stopped", false),
  /** There is no warehouse of the configured id. */
  WAREHOUSE_MISSING(503, "The warehouse does not exist", false),
  /** Sign-ins are asked for, and the workspace's list of apps could not be had. */
  INVENTORY_UNAVAILABLE(503, "The list of apps is not available", true),
  /** More queries wait than the server lets wait. */
  TOO_MANY_QUERIES(503, "Too many queries at once", true),
  /** The query took longer than it may. */
  QUERY_TIMEOUT(504, "The query took too long", true),
  /** The query would read more than the source gives out. */
  TOO_MUCH_DATA(502, "Too much data", false),
  /** The source refused the query: a defect of this application or of its settings. */
  QUERY_FAILED(502, "The query failed", false),
  /** A defect of this application. */
  INTERNAL_ERROR(500, "Something went wrong", false);

  private final int status;
  private final String title;
  private final boolean retryable;

  FailureCode(int status, String title, boolean retryable) {
    this.status = status;
    this.title = title;
    this.retryable = retryable;
  }

  /** The HTTP status of an answer that fails this way. */
  public int status() {
    return status;
  }

  /** A short name for a viewer, the same for every failure of this code. */
  public String title() {
    return title;
  }

  /** Whether the same request may succeed a little later. */
  public boolean retryable() {
    return retryable;
  }
}
