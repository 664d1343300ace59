package dev.appstelemetry.standin;

/** Where a {@link ReplyFault} strikes. */
public enum FaultPoint {
  /** The token endpoint. */
  TOKEN,
  /** Opening a session. */
  SESSION,
  /** Sending a statement. */
  STATEMENT,
  /** Asking how a statement is doing. */
  POLL,
  /** Fetching a chunk of a result, by index or by external link. */
  CHUNK,
  /** Cancelling a statement. */
  CANCEL,
  /** Closing a statement. */
  CLOSE,
  /** The state of the warehouse. */
  WAREHOUSE,
  /** The inventory of apps. */
  APPS
}
