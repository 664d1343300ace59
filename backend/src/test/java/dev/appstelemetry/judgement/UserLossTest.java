package dev.appstelemetry.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserLossTest {

  @ParameterizedTest
  @CsvSource({
    // 2.58 standard errors of 100 moved users are 25.8.
    "340, 37, 63, true",
    "340, 38, 63, false",
    "340, 63, 37, false",
    // Everybody left, but there were few.
    "19, 0, 19, false",
    "20, 0, 20, true",
    // 7 of 7 are 2.65 standard errors.
    "20, 0, 7, true",
    "20, 0, 6, false",
    "340, 0, 0, false"
  })
  void isBeyondChanceFrom99Percent(long before, long gained, long lost, boolean beyond) {
    assertThat(UserLoss.isBeyondChance(before, gained, lost)).isEqualTo(beyond);
  }
}
