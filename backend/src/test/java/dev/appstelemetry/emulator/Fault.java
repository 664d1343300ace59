package dev.appstelemetry.emulator;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A fault that {@link Faults} injects into a request. */
public sealed interface Fault permits ReplyFault, StatementFault {

  /** The request fails with this HTTP status and its Databricks error code. */
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

  /** The response body is this text. */
  static ReplyFault answers(String text) {
    return answers(() -> text);
  }

  /** The response body is a text supplied per request. */
  static ReplyFault answers(Supplier<String> text) {
    return new ReplyFault.Text(text);
  }

  /** The response is a sign-in page, as from a proxy or another host. */
  static ReplyFault signInPage() {
    return new ReplyFault.Page(
        200, "text/html", "<!DOCTYPE html><html><title>Sign in</title><body>Sign in</body></html>");
  }

  /** Storage refuses a link as expired. */
  static ReplyFault linkExpired() {
    return new ReplyFault.Page(
        403, "application/xml", "<Error><Code>AccessDenied</Code><Message>Request has expired");
  }

  /** A token is refused with 403 and a message about the token. */
  static ReplyFault.Status invalidToken() {
    return status(403).withError("403", "Invalid access token.");
  }

  /** The connection is reset before the reply and before the request is processed. */
  static ReplyFault connectionReset() {
    return new ReplyFault.ConnectionReset();
  }

  /** The statement is PENDING for this long, then runs. */
  static StatementFault pendingFor(Duration duration) {
    return new StatementFault.PendingFor(duration);
  }

  /** The statement is PENDING until the future completes, then runs. */
  static StatementFault pendingUntil(CompletableFuture<Void> released) {
    return new StatementFault.PendingUntil(released);
  }

  /** The statement is RUNNING until it is cancelled or the session's statement timeout ends it. */
  static StatementFault neverEnds() {
    return new StatementFault.NeverEnds();
  }

  /** The statement is accepted and then FAILED with {@code [errorClass] message SQLSTATE: …}. */
  static StatementFault failsWith(String errorClass, String sqlState, String message) {
    return new StatementFault.FailsWith(new SqlFailure(errorClass, sqlState, message));
  }

  /** The statement's session is lost; the statement is refused with 404. */
  static StatementFault sessionLost() {
    return new StatementFault.SessionLost();
  }

  /** The connection is reset in the middle of the result on every fetch. */
  static StatementFault resetMidResult() {
    return new StatementFault.DamagedResult(StatementFault.Damage.RESET);
  }

  /** The connection is closed in the middle of the result on every fetch. */
  static StatementFault cutResultInTheMiddle() {
    return new StatementFault.DamagedResult(StatementFault.Damage.CLOSED);
  }

  /** Storage refuses the first links of a result; links requested again are valid. */
  static StatementFault linksExpireOnce() {
    return new StatementFault.LinksExpireOnce();
  }

  /** Replies are complete, but each chunk holds only the first half of its bytes or rows. */
  static StatementFault truncatedResult() {
    return new StatementFault.DamagedResult(StatementFault.Damage.TRUNCATED);
  }
}
