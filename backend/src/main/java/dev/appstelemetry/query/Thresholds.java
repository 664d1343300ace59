package dev.appstelemetry.query;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.math.BigDecimal;

/**
 * Where healthy ends and where segments and statuses begin. Documented in {@code application.yml}.
 *
 * @param errorRate percent from which an error rate is not healthy, judged on the displayed value
 * @param powerFrom least interactions in the window of a power user
 * @param activeFrom least interactions in the window of an active user
 * @param regularFrom least interactions in the window of a regular user; fewer are casual
 * @param activeDays most calendar days since the last event of an active user
 * @param atRiskDays most calendar days since the last event of a user at risk; more is inactive
 */
@ConfigurationProperties("telemetry.thresholds")
public record Thresholds(
    BigDecimal errorRate,
    int powerFrom,
    int activeFrom,
    int regularFrom,
    int activeDays,
    int atRiskDays) {

  /** Checks the order. */
  public Thresholds {
    if (!(powerFrom > activeFrom && activeFrom > regularFrom && regularFrom > 0)) {
      throw new IllegalArgumentException(
          "The segments must descend: TELEMETRY_POWER_FROM > TELEMETRY_ACTIVE_FROM >"
              + " TELEMETRY_REGULAR_FROM > 0");
    }
    if (!(atRiskDays > activeDays && activeDays >= 0)) {
      throw new IllegalArgumentException(
          "The statuses must ascend: TELEMETRY_AT_RISK_DAYS > TELEMETRY_ACTIVE_DAYS >= 0");
    }
  }
}
