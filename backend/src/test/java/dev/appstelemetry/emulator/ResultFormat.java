package dev.appstelemetry.emulator;

/** The format of a result's rows. */
public enum ResultFormat {
  /** Arrow's stream format. */
  ARROW_STREAM,
  /** Arrays of strings. */
  JSON_ARRAY
}
