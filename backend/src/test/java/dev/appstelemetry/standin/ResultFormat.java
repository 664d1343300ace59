package dev.appstelemetry.standin;

/** How the rows of a result are written. */
public enum ResultFormat {
  /** Arrow's stream format. */
  ARROW_STREAM,
  /** Arrays of texts. */
  JSON_ARRAY
}
