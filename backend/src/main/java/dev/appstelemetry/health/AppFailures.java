package dev.appstelemetry.health;

import dev.appstelemetry.judgement.RateInterval;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The failures of an app in the window.
 *
 * @param app the app's unique name, or 'Unknown app' for events that name no app
 * @param appKey the app's key, opaque
 * @param name the app's name, which other apps may share
 * @param interactions the app's interactions
 * @param failed those that failed, at least one
 * @param errorRate failed in percent of the app's interactions, two decimals
 * @param interval where the true error rate lies
 * @param aboveThreshold whether the error rate is above the threshold beyond chance
 * @param share failed in percent of the failures of all apps, two decimals
 * @param worstDay the day with most failures, the last of several
 * @param lastDeployment the last successful deployment in the window, or null if there is none
 */
@Serdeable
record AppFailures(
    String app,
    String appKey,
    String name,
    long interactions,
    long failed,
    BigDecimal errorRate,
    RateInterval interval,
    boolean aboveThreshold,
    BigDecimal share,
    FailedDay worstDay,
    @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable Instant lastDeployment) {

  /**
   * The failures of a day.
   *
   * @param date the day
   * @param interactions the app's interactions of the day
   * @param failed those that failed
   * @param errorRate failed in percent, two decimals
   */
  @Serdeable
  record FailedDay(LocalDate date, long interactions, long failed, BigDecimal errorRate) {}
}
