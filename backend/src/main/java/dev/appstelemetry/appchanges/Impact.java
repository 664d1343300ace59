package dev.appstelemetry.appchanges;

import dev.appstelemetry.judgement.RateChange;
import dev.appstelemetry.query.Ratio;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The usage of an app in the 24 hours before and after a deployment.
 *
 * @param before the 24 hours before
 * @param after the 24 hours after, up to now
 * @param complete whether the 24 hours after have passed
 * @param verdict the change of the error rate. Numbers of users are not judged, because weekends
 *     change them
 */
@Serdeable
record Impact(Period before, Period after, boolean complete, Verdict verdict) {

  /** The change of the error rate. */
  @Serdeable
  enum Verdict {
    /** The error rate rose significantly. */
    WORSE,
    /** The error rate fell significantly. */
    BETTER,
    /** The error rate did not change significantly. */
    UNCHANGED,
    /** There are too few interactions for a verdict. */
    TOO_FEW,
    /** The 24 hours after the deployment have not passed. */
    TOO_EARLY
  }

  /**
   * The usage in 24 hours.
   *
   * @param interactions the number of interactions
   * @param failures the number of failed interactions
   * @param uniqueUsers the number of distinct users
   * @param errorRate failed interactions in percent, two decimals, or null without interactions
   */
  @Serdeable
  record Period(
      long interactions,
      long failures,
      long uniqueUsers,
      @Schema(nullable = true, requiredMode = Schema.RequiredMode.REQUIRED)
          @Nullable BigDecimal errorRate) {

    static Period of(long interactions, long failures, long users) {
      return new Period(interactions, failures, users, Ratio.percent(failures, interactions));
    }
  }

  static Impact of(Period before, Period after, boolean complete) {
    return new Impact(before, after, complete, verdict(before, after, complete));
  }

  private static Verdict verdict(Period before, Period after, boolean complete) {
    if (!complete) {
      return Verdict.TOO_EARLY;
    }
    return switch (RateChange.of(
        before.interactions(), before.failures(), after.interactions(), after.failures())) {
      case ROSE -> Verdict.WORSE;
      case FELL -> Verdict.BETTER;
      case UNCHANGED -> Verdict.UNCHANGED;
      case TOO_FEW -> Verdict.TOO_FEW;
    };
  }
}
