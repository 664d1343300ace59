package dev.appstelemetry.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void roundsOnceHalfUpToTwoDecimals() {
    assertThat(Ratio.percent(1, 3)).isEqualByComparingTo("33.33");
    assertThat(Ratio.percent(2, 3)).isEqualByComparingTo("66.67");
    // 0.125 % and 0.375 %: halves round up, even if a double would not
    assertThat(Ratio.percent(1, 800)).isEqualByComparingTo("0.13");
    assertThat(Ratio.percent(1005, 100_000)).isEqualByComparingTo("1.01");
    assertThat(Ratio.average(1, 8)).isEqualByComparingTo("0.13");
  }

  @Test
  void roundsANegativeHalfAwayFromZero() {
    assertThat(Ratio.change(799, 800L)).isEqualByComparingTo("-0.13");
  }

  @Test
  void isNullForAZeroDenominator() {
    assertThat(Ratio.percent(0, 0)).isNull();
    assertThat(Ratio.change(5, 0L)).isNull();
    assertThat(Ratio.change(5, null)).isNull();
  }

  @Test
  void averagesToZeroWithoutItems() {
    assertThat(Ratio.average(0, 0)).isEqualByComparingTo("0.00");
  }

  @Test
  void subtractsRatesBeforeRounding() {
    // 1/3 - 1/7 = 19.0476 points; rounded rates would give 33.33 - 14.29 = 19.04
    assertThat(Ratio.points(1, 3, 1, 7)).isEqualByComparingTo("19.05");
    assertThat(Ratio.points(1, 3, 0, 0)).isNull();
    assertThat(Ratio.points(0, 0, 1, 3)).isNull();
    assertThat(Ratio.points(0, 5, 0, 3)).isEqualByComparingTo("0.00");
  }
}
