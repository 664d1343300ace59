package dev.appstelemetry.filter;

import dev.appstelemetry.failure.SettingsProblem;
import io.micronaut.context.annotation.ConfigurationProperties;
import java.math.BigDecimal;
import java.util.List;

/**
 * Thresholds of the error rate, segments and activity statuses. Documented in {@code
 * application.yml}.
 *
 * @param errorRate the displayed error rate in percent from which an app is not healthy
 * @param powerFrom the minimum interactions of a power user in the window
 * @param activeFrom the minimum interactions of an active user in the window
 * @param regularFrom the minimum interactions of a regular user in the window; users with fewer are
 *     casual
 * @param activeDays the maximum calendar days since the last event of an active user
 * @param atRiskDays the maximum calendar days since the last event of a user at risk; after that
 *     the user is inactive
 */
@ConfigurationProperties("telemetry.thresholds")
public record Thresholds(
    BigDecimal errorRate,
    int powerFrom,
    int activeFrom,
    int regularFrom,
    int activeDays,
    int atRiskDays) {

  /**
   * Checks the range and the order of the thresholds.
   *
   * @throws SettingsProblem if they are wrong
   */
  public Thresholds {
    if (errorRate.signum() < 0 || errorRate.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new SettingsProblem(
          "TELEMETRY_ERROR_RATE_THRESHOLD is " + errorRate + ", which is not a percentage.",
          List.of("Set it to a number from 0 to 100."));
    }
    if (!(powerFrom > activeFrom && activeFrom > regularFrom && regularFrom > 0)) {
      throw new SettingsProblem(
          "The segments must descend: TELEMETRY_POWER_FROM > TELEMETRY_ACTIVE_FROM >"
              + " TELEMETRY_REGULAR_FROM > 0.",
          List.of());
    }
    if (!(atRiskDays > activeDays && activeDays >= 0)) {
      throw new SettingsProblem(
          "The activity statuses must ascend: TELEMETRY_AT_RISK_DAYS > TELEMETRY_ACTIVE_DAYS >= 0.",
          List.of());
    }
  }
}
