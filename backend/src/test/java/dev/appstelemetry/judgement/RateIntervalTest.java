package dev.appstelemetry.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateIntervalTest {

  /** The bounds p solve (rate - p)² = 1.96² p (1 - p) / whole. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.00, 27.75",
    "10, 10, 72.25, 100.00",
    "1, 20, 0.89, 23.61",
    "5, 100, 2.15, 11.18",
    "1352, 21191, 6.06, 6.72"
  })
  void isThatOfWilson(long part, long whole, String low, String high) {
    RateInterval interval = RateInterval.of(part, whole);

    assertThat(interval.low()).isEqualTo(low);
    assertThat(interval.high()).isEqualTo(high);
  }

  @Test
  void doesNotExistWithoutEvents() {
    assertThat(RateInterval.of(0, 0)).isNull();
  }

  @Test
  void containsTheRateAndNarrowsWithMoreEvents() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      int whole = 1 + random.nextInt(10_000);
      int part = random.nextInt(whole + 1);
      RateInterval few = RateInterval.of(part, whole);
      RateInterval many = RateInterval.of(100L * part, 100L * whole);
      double percent = 100.0 * part / whole;

      assertThat(percent)
          .isBetween(few.low().doubleValue() - 0.005, few.high().doubleValue() + 0.005);
      assertThat(many.high().subtract(many.low()))
          .isLessThanOrEqualTo(few.high().subtract(few.low()));
    }
  }
}
