package dev.appstelemetry.appchanges;

import static org.assertj.core.api.Assertions.assertThat;

import dev.appstelemetry.appchanges.Impact.Period;
import dev.appstelemetry.appchanges.Impact.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactTest {

  @ParameterizedTest
  @CsvSource({
    // interactions and failures before, interactions and failures after
    "1000, 20, 1000, 350, WORSE",
    "1000, 350, 1000, 20, BETTER",
    "1000, 20, 1000, 21, UNCHANGED",
    // Two points, but only one failure.
    "78, 0, 50, 1, UNCHANGED",
    // Significant, but less than two points.
    "100000, 1000, 100000, 2900, UNCHANGED",
    "100000, 1000, 100000, 3000, WORSE",
    "19, 0, 1000, 900, TOO_FEW",
    "1000, 0, 19, 19, TOO_FEW",
    "0, 0, 0, 0, TOO_FEW",
    "20, 0, 20, 20, WORSE",
    "20, 20, 20, 20, UNCHANGED"
  })
  void ratesSignificantChangesOfTheErrorRate(
      long before, long failedBefore, long after, long failedAfter, Verdict verdict) {
    Impact impact =
        Impact.of(Period.of(before, failedBefore, 5), Period.of(after, failedAfter, 5), true);

    assertThat(impact.verdict()).isEqualTo(verdict);
  }

  @Test
  void isUnknownBeforeTheDayIsOver() {
    Impact impact = Impact.of(Period.of(1000, 20, 5), Period.of(1000, 900, 5), false);

    assertThat(impact.verdict()).isEqualTo(Verdict.TOO_EARLY);
    assertThat(impact.after().errorRate()).isEqualByComparingTo("90.00");
  }
}
