package dev.appstelemetry.judgement;

import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The 95 % Wilson score interval of a rate: where the true rate lies, if the events are a sample.
 * Unlike the normal approximation, it is right for few events and for rates near zero.
 *
 * @param low the lower bound in percent, two decimals
 * @param high the upper bound in percent, two decimals
 */
@Serdeable
public record RateInterval(BigDecimal low, BigDecimal high) {

  /** The quantile of the standard normal distribution for 95 %. */
  private static final double Z = 1.96;

  private static final int DECIMALS = 2;
  private static final double HUNDRED = 100;

  /**
   * Returns the interval of a rate.
   *
   * @param part the number of events with the property
   * @param whole the number of all events
   * @return null if there are no events
   */
  public static @Nullable RateInterval of(long part, long whole) {
    if (whole == 0) {
      return null;
    }
    double rate = (double) part / whole;
    double spread = Z * Z / whole;
    double centre = (rate + spread / 2) / (1 + spread);
    double half = Math.sqrt(spread * (rate * (1 - rate) + spread / 4)) / (1 + spread);
    return new RateInterval(percent(centre - half), percent(centre + half));
  }

  private static BigDecimal percent(double rate) {
    double bounded = Math.min(Math.max(rate, 0), 1);
    return BigDecimal.valueOf(bounded * HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP);
  }
}
