package dev.appstelemetry.failure;

import io.micronaut.serde.annotation.Serdeable;

/**
 * The kinds of failures of a request.
 *
 * <p>The code determines the HTTP status, the title and whether a retry can help. Detail and action
 * belong to each {@link Failure}.
 */
@Serdeable
public enum FailureCode {
  /** A parameter of the request is unknown or invalid. */
  INVALID_PARAMETER(400, "Invalid parameter", false),
  /** The address has a character that must be encoded. */
  MALFORMED_ADDRESS(400, "Malformed address", false),
  /** The address does not exist. */
  NOT_FOUND(404, "Not found", false),
  /** The address does not support this HTTP method. */
  METHOD_NOT_ALLOWED(405, "Method not allowed", false),
  /** The address has no representation in a format that the request accepts. */
  NOT_ACCEPTABLE(406, "Not acceptable", false),
  /** The viewer has too many running queries or exports. */
  TOO_MANY_REQUESTS(429, "Too many requests at once", true),
  /** The workspace does not accept the application's identity. */
  SIGN_IN_FAILED(503, "Sign-in to the workspace failed", false),
  /** The application's identity lacks a grant. */
  PERMISSION_DENIED(503, "Permission denied", false),
  /** The workspace or its warehouse cannot be reached or returned an error. */
  WAREHOUSE_UNREACHABLE(503, "The warehouse cannot be reached", true),
  /** The warehouse is starting; the load continues. */
  WAREHOUSE_STARTING(503, "The warehouse is starting", true),
  /** The query ran, but its results could not be downloaded from storage. */
  RESULTS_UNREACHABLE(503, "The results could not be downloaded", true),
  /** An administrator stopped the warehouse. */
  WAREHOUSE_STOPPED(503, "The warehouse is stopped", false),
  /** There is no warehouse with the configured id. */
  WAREHOUSE_MISSING(503, "The warehouse does not exist", false),
  /** Only the own workspace's rows count, but its id is not known. */
  WORKSPACE_UNKNOWN(503, "The workspace's id is not known", true),
  /** Sign-ins are requested, but the workspace's inventory is not available. */
  INVENTORY_UNAVAILABLE(503, "The inventory is not available", true),
  /** Too many queries are running or waiting. */
  TOO_MANY_QUERIES(503, "Too many queries at once", true),
  /** The query exceeded its time limit. */
  QUERY_TIMEOUT(504, "The query took too long", true),
  /** The copied rows cannot be read or written, because of the file that holds them. */
  STORE_UNAVAILABLE(503, "The store is not available", true),
  /** The query would read or return more data than allowed. */
  TOO_MUCH_DATA(502, "Too much data", false),
  /** The source refused the query, because of a defect in the application or its settings. */
  QUERY_FAILED(502, "The query failed", false),
  /** A defect in the application. */
  INTERNAL_ERROR(500, "Something went wrong", false);

  private final int status;
  private final String title;
  private final boolean retryable;

  FailureCode(int status, String title, boolean retryable) {
    this.status = status;
    this.title = title;
    this.retryable = retryable;
  }

  /** Returns the HTTP status. */
  public int status() {
    return status;
  }

  /** Returns a short name for a viewer, the same for all failures of this code. */
  public String title() {
    return title;
  }

  /** Returns whether the same request may succeed later. */
  public boolean retryable() {
    return retryable;
  }
}
