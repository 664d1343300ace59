package dev.appstelemetry.lifecycle;

import dev.appstelemetry.query.Ratio;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How an app was used in the 24 hours before and after a deployment.
 *
 * @param before the 24 hours before
 * @param after the 24 hours after, or what of them has passed
 * @param complete whether all of them have passed
 * @param verdict what became of the errors; users are not judged, a weekend would condemn each
 *     Friday's deployment
 */
@Serdeable
record Impact(Period before, Period after, boolean complete, Verdict verdict) {

  /** Fewer interactions on either side prove nothing. */
  private static final long LEAST_INTERACTIONS = 20;

  /** A smaller move of the error rate, in points, is nobody's trouble. */
  private static final BigDecimal POINTS_THAT_MATTER = BigDecimal.valueOf(2);

  /** A move of fewer standard errors may well be chance. */
  private static final double STANDARD_ERRORS = 1.96;

  /** What became of the errors. */
  @Serdeable
  enum Verdict {
    /** The error rate rose, by more than chance would. */
    WORSE,
    /** It fell, by more than chance would. */
    BETTER,
    /** It did neither. */
    UNCHANGED,
    /** There are too few interactions to tell. */
    TOO_FEW,
    /** The 24 hours after are not over. */
    TOO_EARLY
  }

  /**
   * One of the two days.
   *
   * @param interactions how many
   * @param failures how many of them failed
   * @param uniqueUsers distinct users
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
    BigDecimal rateBefore = before.errorRate();
    BigDecimal rateAfter = after.errorRate();
    if (rateBefore == null
        || rateAfter == null
        || Math.min(before.interactions(), after.interactions()) < LEAST_INTERACTIONS) {
      return Verdict.TOO_FEW;
    }
    BigDecimal points = rateAfter.subtract(rateBefore);
    if (points.abs().compareTo(POINTS_THAT_MATTER) < 0 || mayBeChance(before, after)) {
      return Verdict.UNCHANGED;
    }
    return points.signum() > 0 ? Verdict.WORSE : Verdict.BETTER;
  }

  /** The test of two proportions with a pooled variance. */
  private static boolean mayBeChance(Period before, Period after) {
    double interactionsBefore = before.interactions();
    double interactionsAfter = after.interactions();
    double pooled =
        (before.failures() + after.failures()) / (interactionsBefore + interactionsAfter);
    double standardError =
        Math.sqrt(pooled * (1 - pooled) * (1 / interactionsBefore + 1 / interactionsAfter));
    double difference =
        after.failures() / interactionsAfter - before.failures() / interactionsBefore;
    return Math.abs(difference) < STANDARD_ERRORS * standardError;
  }
}
