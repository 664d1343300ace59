package dev.appstelemetry.viewer;

import org.jspecify.annotations.Nullable;

/**
 * The viewer who sent a request.
 *
 * @param email the viewer's address in lower case, or null if no trusted header names it
 * @param seesUsers whether the viewer sees users' names instead of pseudonyms
 */
public record Viewer(@Nullable String email, boolean seesUsers) {

  /** Returns the viewer's name for the log. */
  public String name() {
    return email == null ? "Somebody" : email;
  }
}
