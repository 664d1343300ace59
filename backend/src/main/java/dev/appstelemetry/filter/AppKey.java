package dev.appstelemetry.filter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unique key of an app. The name alone is not unique: workspaces can have apps of the same
 * name, and a new app can reuse the name of a deleted one.
 *
 * @param workspace the app's workspace; empty if the log does not contain it
 * @param incarnation when the previous app of the same name was deleted, in microseconds since
 *     1970; empty for the first app of the name in the retained history
 * @param name the app's name in the log or the inventory
 */
public record AppKey(String workspace, String incarnation, String name) {

  /** The app name of events that name no app. */
  public static final String UNKNOWN_APP = "Unknown app";

  private static final String PREFIX = "_";
  private static final char SEPARATOR = '/';

  /** Parses a key in the format of the queries' column {@code app_key}. */
  public static AppKey of(String text) {
    int first = text.indexOf(SEPARATOR);
    int second = text.indexOf(SEPARATOR, first + 1);
    if (second < 0) {
      throw new IllegalArgumentException("Not a key of an app");
    }
    return new AppKey(
        text.substring(0, first), text.substring(first + 1, second), text.substring(second + 1));
  }

  /** Returns the key in the format of the queries. */
  public String text() {
    return workspace + SEPARATOR + incarnation + SEPARATOR + name;
  }

  /**
   * Returns the key in the API's format: opaque, URL-safe and stable. It can be decoded, so that a
   * link to an app needs no lookup.
   *
   * @param key the key, or null for events that name no app
   */
  public static String id(@Nullable AppKey key) {
    return key == null
        ? PREFIX
        : PREFIX
            + Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns the name of the apps that a filter's value selects.
   *
   * @param value an {@link #id}, or a name that selects all apps of that name
   */
  public static String nameOf(String value) {
    return isUnknownApp(value) ? UNKNOWN_APP : ofId(value).map(AppKey::name).orElse(value);
  }

  /** Returns whether a value is the {@link #id} of events that name no app. */
  public static boolean isUnknownApp(String value) {
    return value.equals(PREFIX);
  }

  /** Decodes an {@link #id}. Returns empty for other values, such as an app's name. */
  public static Optional<AppKey> ofId(String value) {
    if (!value.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      byte[] text = Base64.getUrlDecoder().decode(value.substring(PREFIX.length()));
      AppKey key = of(new String(text, StandardCharsets.UTF_8));
      // An app's name that is valid Base64 is not a key.
      return Optional.of(key).filter(read -> id(read).equals(value));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
