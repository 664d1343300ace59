package dev.appstelemetry.query;

import org.jspecify.annotations.Nullable;

/** A row of a query over events. */
public interface QueryRow {

  /**
   * Returns the time of the newest counted event of the window that the row stands for, in
   * microseconds since 1970, or null if there is none.
   */
  @Nullable Long latestEvent();
}
