package dev.appstelemetry.failure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A failure, worded for a viewer. Its message contains no SQL, no text of a driver and no secret.
 * Its cause is only logged.
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
   * Creates a failure.
   *
   * @param detail what happened, a sentence for a viewer
   * @param action what to do about it, a sentence for a viewer
   * @param cause the cause, for the log
   */
  public static Failure of(
      FailureCode code, String detail, @Nullable String action, @Nullable Throwable cause) {
    return new Failure(code, detail, null, action, null, cause);
  }

  /**
   * Creates a failure for an invalid parameter.
   *
   * @param parameter the name of the invalid query parameter
   * @param detail what is wrong with it; does not repeat the value
   */
  public static Failure invalidParameter(String parameter, String detail) {
    return new Failure(
        FailureCode.INVALID_PARAMETER,
        detail,
        parameter,
        "Correct the parameter '" + parameter + "' and try again.",
        null,
        null);
  }

  /** Returns a copy with the delay after which the request may be repeated. */
  public Failure retryAfter(Duration delay) {
    return new Failure(code, detail(), parameter, action, delay, getCause());
  }

  /** Returns the code of the failure. */
  public FailureCode code() {
    return code;
  }

  /** Returns what happened, a sentence for a viewer. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** Returns the name of the invalid query parameter, or null if none is invalid. */
  public @Nullable String parameter() {
    return parameter;
  }

  /** Returns what the viewer can do, or null if no remedy is known. */
  public @Nullable String action() {
    return action;
  }

  /** Returns the delay before the request may be repeated, or null if it is not known. */
  public @Nullable Duration retryAfter() {
    return retryAfter;
  }
}
