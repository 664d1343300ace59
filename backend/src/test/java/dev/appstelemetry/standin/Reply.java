package dev.appstelemetry.standin;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What goes back for a {@link Call}, and how the connection breaks on the way, if it does.
 *
 * @param headers beyond content type and length
 */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body, Break end) {

  /** What happens to the connection while the reply is sent. */
  enum Break {
    /** Nothing: the reply arrives whole. */
    NONE,
    /** Reset before a byte of the reply. */
    RESET,
    /** Reset when half of the body is out. */
    RESET_HALFWAY,
    /** Closed in good order when half of the body is out. */
    CLOSE_HALFWAY
  }

  private static final String JSON = "application/json";

  static Reply ok(Object json) {
    return new Reply(200, JSON, Map.of(), Json.write(json), Break.NONE);
  }

  static Reply bytes(byte[] body) {
    return new Reply(200, "application/octet-stream", Map.of(), body, Break.NONE);
  }

  /** Says that it is JSON, whatever it is. */
  static Reply text(String body) {
    return new Reply(200, JSON, Map.of(), body.getBytes(StandardCharsets.UTF_8), Break.NONE);
  }

  static Reply error(int status, String errorCode, String message) {
    var body = Map.of("error_code", errorCode, "message", message);
    return new Reply(status, JSON, Map.of(), Json.write(body), Break.NONE);
  }

  static Reply reset() {
    return new Reply(200, JSON, Map.of(), new byte[0], Break.RESET);
  }

  Reply withStatus(int newStatus) {
    return new Reply(newStatus, contentType, headers, body, end);
  }

  Reply withHeader(String name, String value) {
    return new Reply(status, contentType, Map.of(name, value), body, end);
  }

  Reply breaking(Break how) {
    return new Reply(status, contentType, headers, body, how);
  }
}
