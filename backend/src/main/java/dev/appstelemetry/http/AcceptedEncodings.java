package dev.appstelemetry.http;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The content encodings that a client accepts, see RFC 9110.
 *
 * @param header the request's Accept-Encoding header, or null if there is none
 */
record AcceptedEncodings(@Nullable String header) {

  /**
   * Returns whether the client accepts an encoding. q=0 refuses an encoding; * applies to all that
   * are not named.
   */
  boolean include(String encoding) {
    if (header == null) {
      return false;
    }
    boolean any = false;
    for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
      String[] pieces = part.split(";", -1);
      String name = pieces[0].strip();
      boolean wanted =
          Arrays.stream(pieces).skip(1).map(String::strip).noneMatch(q -> q.matches("q=0(\\.0*)?"));
      if (name.equals(encoding)) {
        return wanted;
      }
      any |= name.equals("*") && wanted;
    }
    return any;
  }
}
