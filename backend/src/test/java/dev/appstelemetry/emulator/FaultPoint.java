package dev.appstelemetry.emulator;

/** The requests into which a {@link ReplyFault} is injected. */
public enum FaultPoint {
  /** The token endpoint. */
  TOKEN,
  /** Opening a session. */
  SESSION,
  /** Sending a statement. */
  STATEMENT,
  /** Polling a statement. */
  POLL,
  /** Fetching a chunk of a result, by index or by link. */
  CHUNK,
  /** Fetching a chunk of a result from storage, by its link. */
  STORAGE,
  /** Cancelling a statement. */
  CANCEL,
  /** Closing a statement. */
  CLOSE,
  /** The state of the warehouse. */
  WAREHOUSE,
  /** The inventory of apps. */
  APPS
}
