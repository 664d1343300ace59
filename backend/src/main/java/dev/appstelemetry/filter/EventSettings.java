package dev.appstelemetry.filter;

import io.micronaut.context.annotation.ConfigurationProperties;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Settings of the rows that count. Documented in {@code application.yml}.
 *
 * @param actions the action names that count as interactions
 * @param signal the default signal, or auto to determine it from the log
 * @param quietTime the time after a user's sign-in to an app during which further sign-ins are not
 *     counted
 * @param historyDays the number of days that the source keeps, including today
 */
@ConfigurationProperties("telemetry.events")
public record EventSettings(
    @NotEmpty List<String> actions,
    SignalSetting signal,
    Duration quietTime,
    @Min(1) int historyDays) {

  /** The platform's action names of OAuth sign-ins and of the tokens that follow them. */
  public static final List<String> SIGN_IN_ACTIONS =
      List.of(
          "workspaceInHouseOAuthClientAuthentication",
          "mintOAuthToken",
          "mintOAuthAuthorizationCode");

  /**
   * The platform's action names that put a version of an app into service. A bundle's deployment
   * logs {@code createUpdate}.
   */
  public static final List<String> DEPLOYMENT_ACTIONS = List.of("deployApp", "createUpdate");

  /** The platform's action names that delete an app. */
  public static final List<String> DELETION_ACTIONS = List.of("deleteApp");

  /** Returns the first day of the retained history in the window's zone. */
  public LocalDate horizon(Window window, Instant now) {
    return window.today(now).minusDays(historyDays - 1L);
  }
}
