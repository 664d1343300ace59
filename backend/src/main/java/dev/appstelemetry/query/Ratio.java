package dev.appstelemetry.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Divides counts. Every ratio is divided exactly and rounded once, half up, to two decimals. */
public final class Ratio {

  private static final int DECIMALS = 2;
  private static final long HUNDRED = 100;

  private Ratio() {}

  /** Returns a part in percent of the whole, or null if the whole is zero. */
  public static @Nullable BigDecimal percent(long part, long whole) {
    return whole == 0 ? null : divide(Math.multiplyExact(part, HUNDRED), whole);
  }

  /** Returns the average count, or zero if the divisor is zero. */
  public static BigDecimal average(long count, long of) {
    return of == 0 ? BigDecimal.ZERO.setScale(DECIMALS) : divide(count, of);
  }

  /** Returns the change in percent, or null if the previous value is missing or zero. */
  public static @Nullable BigDecimal change(long value, @Nullable Long previous) {
    return previous == null ? null : percent(value - previous, previous);
  }

  /** Returns the change of a rate in points, or null if either rate is missing. */
  public static @Nullable BigDecimal points(
      long part, long whole, long previousPart, long previousWhole) {
    if (whole == 0 || previousWhole == 0) {
      return null;
    }
    // One fraction, so that it is rounded once: a/b - c/d = (ad - cb) / bd
    BigDecimal numerator =
        BigDecimal.valueOf(part)
            .multiply(BigDecimal.valueOf(previousWhole))
            .subtract(BigDecimal.valueOf(previousPart).multiply(BigDecimal.valueOf(whole)));
    BigDecimal denominator = BigDecimal.valueOf(whole).multiply(BigDecimal.valueOf(previousWhole));
    return numerator
        .multiply(BigDecimal.valueOf(HUNDRED))
        .divide(denominator, DECIMALS, RoundingMode.HALF_UP);
  }

  private static BigDecimal divide(long dividend, long divisor) {
    return BigDecimal.valueOf(dividend)
        .divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_UP);
  }
}
