package dev.appstelemetry.query;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Which rows count, and how far back. Documented in {@code application.yml}.
 *
 * @param actions the action names that count as interactions
 * @param signal what counts where a viewer does not choose
 * @param quietTime how long after a user's sign-in to an app another is no interaction of its own
 * @param retainedDays how many days of history the source keeps, today included
 */
@ConfigurationProperties("telemetry.events")
public record EventSettings(
    @NotEmpty List<String> actions, Signal signal, Duration quietTime, @Min(1) int retainedDays) {

  /** What the platform calls OAuth sign-ins and the tokens that follow them. */
  static final List<String> SIGN_IN_ACTIONS =
      List.of(
          "workspaceInHouseOAuthClientAuthentication",
          "mintOAuthToken",
          "mintOAuthAuthorizationCode");

  /** The first day of the retained history, in the window's zone. */
  public LocalDate horizon(Window window, Instant now) {
    return window.today(now).minusDays(retainedDays - 1L);
  }
}
