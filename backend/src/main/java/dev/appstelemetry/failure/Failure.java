package dev.appstelemetry.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failure in words for a viewer. Its message holds neither SQL nor a driver's text nor a secret;
 * what really happened is its cause, which goes to the log and nowhere else.
 */
public final class Failure extends RuntimeException {

  private final FailureCode code;
  private final @Nullable String parameter;
  private final @Nullable String action;
  private final @Nullable Duration retryAfter;

  private Failure(
      FailureCode code,
      String detail,
      @Nullable String parameter,
      @Nullable String action,
      @Nullable Duration retryAfter,
      @Nullable Throwable cause) {
    super(detail, cause);
    this.code = code;
    this.parameter = parameter;
    this.action = action;
    this.retryAfter = retryAfter;
  }

  /**
   * A failure of the given kind.
   *
   * @param detail what happened, in a sentence for a viewer
   * @param action what to do about it, in a sentence for a viewer
   * @param cause what happened underneath, for the log
   */
  public static Failure of(
      FailureCode code, String detail, @Nullable String action, @Nullable Throwable cause) {
    return new Failure(code, detail, null, action, null, cause);
  }

  /**
   * Bad input.
   *
   * @param parameter the query parameter at fault
   * @param detail what is wrong with it; does not repeat the value
   */
  public static Failure invalidParameter(String parameter, String detail) {
    return new Failure(
        FailureCode.INVALID_PARAMETER,
        detail,
        parameter,
        "Correct the parameter '" + parameter + "' and ask again.",
        null,
        null);
  }

  /** This failure, with the time after which asking again makes sense. */
  public Failure retryAfter(Duration delay) {
    return new Failure(code, detail(), parameter, action, delay, getCause());
  }

  /** What kind of failure this is. */
  public FailureCode code() {
    return code;
  }

  /** What happened, for a viewer. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The query parameter at fault, or null where none is. */
  public @Nullable String parameter() {
    return parameter;
  }

  /** What the viewer can do, or null where nothing is known to help. */
  public @Nullable String action() {
    return action;
  }

  /** How long to wait before asking again, or null where that is not known. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
