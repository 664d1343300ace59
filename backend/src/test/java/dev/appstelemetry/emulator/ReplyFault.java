package dev.appstelemetry.emulator;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fault that replaces the response to any request. */
public sealed interface ReplyFault extends Fault {

  /** The response sent instead. */
  Reply reply();

  /** An error response. */
  record Status(int code, String errorCode, String message, @Nullable Integer retryAfterSeconds)
      implements ReplyFault {

    /** The same with a Retry-After header in seconds. */
    public Status retryAfter(int seconds) {
      return new Status(code, errorCode, message, seconds);
    }

    /** The same with another error code and message. */
    public Status withError(String otherErrorCode, String otherMessage) {
      return new Status(code, otherErrorCode, otherMessage, retryAfterSeconds);
    }

    @Override
    public Reply reply() {
      Reply error = Reply.error(code, errorCode, message);
      return retryAfterSeconds == null
          ? error
          : error.withHeader("Retry-After", retryAfterSeconds.toString());
    }
  }

  /** An unexpected body with content type JSON, supplied per request. */
  record Text(Supplier<String> body) implements ReplyFault {

    @Override
    public Reply reply() {
      return Reply.text(body.get());
    }
  }

  /** A response with another content type than JSON. */
  record Page(int status, String contentType, String text) implements ReplyFault {

    @Override
    public Reply reply() {
      return Reply.page(status, contentType, text);
    }
  }

  /** A connection reset without a response. */
  record ConnectionReset() implements ReplyFault {

    @Override
    public Reply reply() {
      return Reply.reset();
    }
  }
}
