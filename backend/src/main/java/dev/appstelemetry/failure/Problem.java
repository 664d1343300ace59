package dev.appstelemetry.failure;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A failure as RFC 9457 problem details.
 *
 * @param type always about:blank: the code tells problems apart
 * @param title the failure's name
 * @param status the HTTP status
 * @param detail what happened
 * @param code what kind of failure it is
 * @param parameter the query parameter at fault, or null where none is
 * @param retryable whether the same request may succeed a little later
 * @param action what to do about it, or null where nothing is known to help
 * @param requestId finds the failure's cause in the log
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
   * Puts a failure into words.
   *
   * @param requestId finds the cause in the log
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
