package dev.appstelemetry.failure;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A failure as RFC 9457 problem details.
 *
 * @param type always about:blank; the code identifies the kind of problem
 * @param title a short name of the kind of problem
 * @param status the HTTP status
 * @param detail what happened
 * @param code the kind of failure
 * @param parameter the invalid query parameter, or null if none is invalid
 * @param retryable whether the same request may succeed later
 * @param action what to do about it, or null if no remedy is known
 * @param requestId the request's id, which is in the log lines of the failure
 */
@Serdeable
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    FailureCode code,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable String parameter,
    boolean retryable,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED) @Nullable String action,
    String requestId) {

  /**
   * Creates the problem details of a failure.
   *
   * @param requestId the id of the failed request
   */
  public static Problem of(Failure failure, String requestId) {
    FailureCode code = failure.code();
    return new Problem(
        "about:blank",
        code.title(),
        code.status(),
        failure.detail(),
        code,
        failure.parameter(),
        code.retryable(),
        failure.action(),
        requestId);
  }
}
