package dev.appstelemetry.judgement;

import dev.appstelemetry.query.Ratio;
import java.math.BigDecimal;
import java.util.Objects;

/** Whether an error rate changed between two groups of interactions. */
public enum RateChange {
  /** The rate rose significantly. */
  ROSE,
  /** The rate fell significantly. */
  FELL,
  /** The rate did not change significantly. */
  UNCHANGED,
  /** There are too few interactions for a verdict. */
  TOO_FEW;

  /** The minimum of interactions on both sides for a verdict. */
  private static final long MIN_INTERACTIONS = 20;

  /** The smallest relevant change, in points. */
  private static final BigDecimal MIN_POINTS = BigDecimal.valueOf(2);

  /** A smaller change is not significant at the 95 % level. */
  private static final double STANDARD_ERRORS = 1.96;

  /**
   * Compares the rates before and after.
   *
   * @param before the number of interactions before
   * @param failuresBefore those that failed
   * @param after the number of interactions after
   * @param failuresAfter those that failed
   */
  public static RateChange of(long before, long failuresBefore, long after, long failuresAfter) {
    if (Math.min(before, after) < MIN_INTERACTIONS) {
      return TOO_FEW;
    }
    // The displayed rates, so that a verdict never contradicts them.
    BigDecimal points = percent(failuresAfter, after).subtract(percent(failuresBefore, before));
    if (points.abs().compareTo(MIN_POINTS) < 0
        || isInsignificant(before, failuresBefore, after, failuresAfter)) {
      return UNCHANGED;
    }
    return points.signum() > 0 ? ROSE : FELL;
  }

  private static BigDecimal percent(long failures, long interactions) {
    return Objects.requireNonNull(Ratio.percent(failures, interactions));
  }

  /** Two-proportion z-test with pooled variance. */
  private static boolean isInsignificant(
      long before, long failuresBefore, long after, long failuresAfter) {
    double pooled = (double) (failuresBefore + failuresAfter) / (before + after);
    double standardError = Math.sqrt(pooled * (1 - pooled) * (1.0 / before + 1.0 / after));
    double difference = (double) failuresAfter / after - (double) failuresBefore / before;
    return Math.abs(difference) < STANDARD_ERRORS * standardError;
  }
}
