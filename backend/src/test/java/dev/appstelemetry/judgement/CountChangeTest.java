package dev.appstelemetry.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountChangeTest {

  @ParameterizedTest
  @CsvSource({
    // 2.58 standard errors of 100 moved users are 25.8.
    "340, 63, 37, ROSE",
    "340, 62, 38, USUAL",
    "340, 37, 63, FELL",
    "340, 38, 62, USUAL",
    "340, 0, 0, USUAL",
    "9, 9, 0, TOO_FEW",
    "10, 10, 0, ROSE"
  })
  void usersAreJudgedByThoseWhoCameAndLeft(long users, long gained, long lost, CountChange change) {
    assertThat(CountChange.ofUsers(users, gained, lost)).isEqualTo(change);
  }

  @Test
  void oneBusyUserIsNoTrend() {
    assertThat(CountChange.ofInteractions(100, 5000, 5000L * 5000)).isEqualTo(CountChange.USUAL);
  }

  @Test
  void manyUsersWhoEachDidALittleMoreAreATrend() {
    assertThat(CountChange.ofInteractions(100, 100, 100)).isEqualTo(CountChange.ROSE);
    assertThat(CountChange.ofInteractions(100, -100, 100)).isEqualTo(CountChange.FELL);
  }

  @ParameterizedTest
  @CsvSource({"40, 12, 90", "40, 45, 90", "12, 3, 5", "9, 2, 7"})
  void theOppositeChangeHasTheOppositeVerdict(long users, long gained, long lost) {
    assertThat(CountChange.ofUsers(users, lost, gained))
        .isEqualTo(opposite(CountChange.ofUsers(users, gained, lost)));
  }

  private static CountChange opposite(CountChange change) {
    return switch (change) {
      case ROSE -> CountChange.FELL;
      case FELL -> CountChange.ROSE;
      case USUAL, TOO_FEW -> change;
    };
  }
}
