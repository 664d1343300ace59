package dev.appstelemetry.emulator;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The response to a {@link Call}, and how the connection breaks while it is sent.
 *
 * @param headers beyond content type and length
 */
record Reply(int status, String contentType, Map<String, String> headers, byte[] body, Break end) {

  /** What happens to the connection during the reply. */
  enum Break {
    /** Nothing; the reply is complete. */
    NONE,
    /** Reset before a byte of the reply. */
    RESET,
    /** Reset after half of the body. */
    RESET_HALFWAY,
    /** Closed regularly after half of the body. */
    CLOSE_HALFWAY
  }

  private static final String JSON = "application/json";

  static Reply ok(Object json) {
    return new Reply(200, JSON, Map.of(), Json.write(json), Break.NONE);
  }

  static Reply bytes(byte[] body) {
    return new Reply(200, "application/octet-stream", Map.of(), body, Break.NONE);
  }

  /** A body with content type JSON, whether or not it is JSON. */
  static Reply text(String body) {
    return new Reply(200, JSON, Map.of(), body.getBytes(StandardCharsets.UTF_8), Break.NONE);
  }

  static Reply page(int status, String contentType, String text) {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    return new Reply(status, contentType, Map.of(), body, Break.NONE);
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
