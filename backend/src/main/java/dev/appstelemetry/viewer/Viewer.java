package dev.appstelemetry.viewer;

import org.jspecify.annotations.Nullable;

/**
 * Whoever asks.
 *
 * @param email in lower case, or null where nobody trustworthy says who it is
 * @param seesUsers whether users are shown by their names, not by pseudonyms
 */
public record Viewer(@Nullable String email, boolean seesUsers) {

  /** How the log calls them. */
  public String name() {
    return email == null ? "Somebody" : email;
  }
}
