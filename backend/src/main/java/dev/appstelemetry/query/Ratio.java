package dev.appstelemetry.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Division of counts. Every ratio is divided exactly and rounded once, half up, to two decimals.
 */
public final class Ratio {

  private static final int DECIMALS = 2;
  private static final long HUNDRED = 100;

  private Ratio() {}

  /** Part of whole in percent, or null where the whole is zero. */
  public static @Nullable BigDecimal percent(long part, long whole) {
    return whole == 0 ? null : divide(Math.multiplyExact(part, HUNDRED), whole);
  }

  /** Count for each of so many, zero where there are none. */
  public static BigDecimal each(long count, long of) {
    return of == 0 ? BigDecimal.ZERO.setScale(DECIMALS) : divide(count, of);
  }

  /** Change in percent, or null where there is no previous value or it is zero. */
  public static @Nullable BigDecimal change(long value, @Nullable Long previous) {
    return previous == null ? null : percent(value - previous, previous);
  }

  /** Change of a rate in points, or null where either rate is missing. */
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
