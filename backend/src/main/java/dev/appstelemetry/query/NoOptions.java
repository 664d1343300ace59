package dev.appstelemetry.query;

/** For queries that can be asked nothing beyond the filters. */
public enum NoOptions {
  /** The only value. */
  NONE
}
