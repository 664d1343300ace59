package dev.appstelemetry.standin;

import java.time.Duration;
import java.util.function.Supplier;

/** One thing that goes wrong. {@link Faults} says with which request. */
public sealed interface Fault permits ReplyFault, StatementFault {

  /** The request is refused with this HTTP status and the error code Databricks gives with it. */
  static ReplyFault.Status status(int code) {
    String errorCode =
        switch (code) {
          case 400 -> "BAD_REQUEST";
          case 401 -> "UNAUTHENTICATED";
          case 403 -> "PERMISSION_DENIED";
          case 404 -> "RESOURCE_DOES_NOT_EXIST";
          case 429 -> "REQUEST_LIMIT_EXCEEDED";
          case 503 -> "TEMPORARILY_UNAVAILABLE";
          case 504 -> "DEADLINE_EXCEEDED";
          default -> "INTERNAL_ERROR";
        };
    return new ReplyFault.Status(code, errorCode, "Made to fail with " + code, null);
  }

  /** The request is answered with this text, whatever it asked for. */
  static ReplyFault answers(String text) {
    return answers(() -> text);
  }

  /** The request is answered with a text that is made for it. */
  static ReplyFault answers(Supplier<String> text) {
    return new ReplyFault.Text(text);
  }

  /** The connection is reset before a byte of the reply; nothing has run. */
  static ReplyFault connectionReset() {
    return new ReplyFault.ConnectionReset();
  }

  /** The statement is reported as PENDING for this long, then it runs. */
  static StatementFault pendingFor(Duration duration) {
    return new StatementFault.PendingFor(duration);
  }

  /** The statement is reported as RUNNING until it is cancelled or its session's time is up. */
  static StatementFault neverEnds() {
    return new StatementFault.NeverEnds();
  }

  /** The statement is accepted and then FAILED, as {@code [errorClass] message SQLSTATE: …}. */
  static StatementFault failsWith(String errorClass, String sqlState, String message) {
    return new StatementFault.FailsWith(new SqlFailure(errorClass, sqlState, message));
  }

  /** The workspace has lost the session of the statement, and refuses it with 404. */
  static StatementFault sessionForgotten() {
    return new StatementFault.SessionForgotten();
  }

  /** The connection is reset in the middle of the result, however often it is fetched. */
  static StatementFault resetMidResult() {
    return new StatementFault.DamagedResult(StatementFault.Damage.RESET);
  }

  /** The connection is closed in the middle of the result, however often it is fetched. */
  static StatementFault cutResultInTheMiddle() {
    return new StatementFault.DamagedResult(StatementFault.Damage.CLOSED);
  }

  /** Whole replies whose every chunk of data holds only the first half of its bytes or rows. */
  static StatementFault truncatedResult() {
    return new StatementFault.DamagedResult(StatementFault.Damage.TRUNCATED);
  }
}
