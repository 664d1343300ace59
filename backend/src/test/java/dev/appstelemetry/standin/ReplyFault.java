package dev.appstelemetry.standin;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A fault in answering a request, whichever request it is. */
public sealed interface ReplyFault extends Fault {

  /** What the caller gets. */
  Reply reply();

  /** An error instead of an answer. */
  record Status(int code, String errorCode, String message, @Nullable Integer retryAfterSeconds)
      implements ReplyFault {

    /** The same, asking the caller to come back after so many seconds. */
    public Status retryAfter(int seconds) {
      return new Status(code, errorCode, message, seconds);
    }

    /** The same with the words of a certain failure. */
    public Status saying(String otherErrorCode, String otherMessage) {
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

  /** An answer that is none of the kind that was asked for, each time anew. */
  record Text(Supplier<String> body) implements ReplyFault {

    @Override
    public Reply reply() {
      return Reply.text(body.get());
    }
  }

  /** No answer, and the connection is gone. */
  record ConnectionReset() implements ReplyFault {

    @Override
    public Reply reply() {
      return Reply.reset();
    }
  }
}
