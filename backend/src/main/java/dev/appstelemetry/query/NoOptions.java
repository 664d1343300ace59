package dev.appstelemetry.query;

/** The options of queries without options. */
public enum NoOptions {
  /** The only value. */
  NONE
}
